CREATE TABLE `blocks` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`layer` text NOT NULL,
	`name` text NOT NULL,
	`division_id` text,
	`geometry` text NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `blocks_layer` ON `blocks` (`town_id`,`layer`);--> statement-breakpoint
CREATE TABLE `cell_names` (
	`town_id` text NOT NULL,
	`cell_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	PRIMARY KEY(`town_id`, `cell_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `cell_names_code` ON `cell_names` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `issue_cells` (
	`town_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`cell_id` text NOT NULL,
	`from_day` text NOT NULL,
	PRIMARY KEY(`town_id`, `issue_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `plan_attachments` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `plan_attachments_plan` ON `plan_attachments` (`town_id`,`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_comments` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`x` integer,
	`y` integer,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `plan_comments_plan` ON `plan_comments` (`town_id`,`plan_id`);--> statement-breakpoint
DROP TABLE `plan_operations`;--> statement-breakpoint
CREATE TABLE `plan_operations` (
	`town_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`operation` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`town_id`, `plan_id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_operations_id` ON `plan_operations` (`town_id`,`plan_id`,`id`);--> statement-breakpoint
ALTER TABLE `plans` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `edition_id` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `lines` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `submitted_by` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `submitted_at` integer;--> statement-breakpoint
ALTER TABLE `plans` ADD `approved_by` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `approved_at` integer;--> statement-breakpoint
ALTER TABLE `plans` ADD `remark` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `held_by` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `held_until` integer;--> statement-breakpoint
CREATE INDEX `plans_state` ON `plans` (`town_id`,`state`);