CREATE TABLE `job_batches` (
	`town_id` text NOT NULL,
	`job_id` text NOT NULL,
	`seq` integer NOT NULL,
	`target` text NOT NULL,
	`rows` text NOT NULL,
	PRIMARY KEY(`town_id`, `job_id`, `seq`)
);
