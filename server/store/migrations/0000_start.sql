CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`username` text,
	`display_username` text,
	`town_id` text,
	`cadre_id` text,
	`is_disabled` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username_unique` ON `accounts` (`username`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`role` text NOT NULL,
	`cadre_id` text,
	`unit_id` text,
	`division_id` text,
	`cell_id` text,
	`site_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `assignments_cell` ON `assignments` (`town_id`,`cell_id`);--> statement-breakpoint
CREATE INDEX `assignments_division` ON `assignments` (`town_id`,`division_id`);--> statement-breakpoint
CREATE INDEX `assignments_cadre` ON `assignments` (`town_id`,`cadre_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`town_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`role` text,
	`action` text NOT NULL,
	`object_id` text,
	`purpose` text,
	`request_id` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`town_id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`town_id`,`at`);--> statement-breakpoint
CREATE TABLE `cadre_leaves` (
	`town_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`cover_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `cadre_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `cadre_units` (
	`town_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `cadre_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `cadres` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`post` text,
	`rank` text NOT NULL,
	`colour` integer DEFAULT 0 NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cadres_code` ON `cadres` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `cell_shapes` (
	`town_id` text NOT NULL,
	`cell_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`geometry` text NOT NULL,
	`west` real NOT NULL,
	`south` real NOT NULL,
	`east` real NOT NULL,
	`north` real NOT NULL,
	`area_m2` real NOT NULL,
	`label_lon` real NOT NULL,
	`label_lat` real NOT NULL,
	PRIMARY KEY(`town_id`, `cell_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `cells` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`no` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`village_id` text NOT NULL,
	`is_dedicated` integer DEFAULT false NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cells_no` ON `cells` (`town_id`,`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `cells_code` ON `cells` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `changes` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`noun` text NOT NULL,
	`object_id` text NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`reason` text,
	`before` text,
	`after` text,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `changes_object` ON `changes` (`town_id`,`object_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`external_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `divisions` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`is_provisional` integer DEFAULT false NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `divisions_code` ON `divisions` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `edges` (
	`town_id` text NOT NULL,
	`no` integer NOT NULL,
	`start_node` integer NOT NULL,
	`end_node` integer NOT NULL,
	`left_cell` integer NOT NULL,
	`right_cell` integer NOT NULL,
	`line` text NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer,
	PRIMARY KEY(`town_id`, `no`, `from_edition`)
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`no` integer NOT NULL,
	`name` text NOT NULL,
	`document_no` text,
	`effective_from` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`double_area` text NOT NULL,
	`bbox` text NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_no` ON `editions` (`town_id`,`no`);--> statement-breakpoint
CREATE TABLE `entitlements` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`household_id` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `entitlements_household` ON `entitlements` (`town_id`,`household_id`);--> statement-breakpoint
CREATE TABLE `excuses` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`household_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text,
	`approved_by` text,
	`approved_at` integer,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `excuses_household` ON `excuses` (`town_id`,`household_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`division_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `grants_account` ON `grants` (`account_id`);--> statement-breakpoint
CREATE TABLE `group_cadres` (
	`town_id` text NOT NULL,
	`group_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `group_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `group_cadres_cadre` ON `group_cadres` (`town_id`,`cadre_id`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`town_id` text NOT NULL,
	`household_id` text NOT NULL,
	`group_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `household_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `group_members_group` ON `group_members` (`town_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`village_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_code` ON `groups` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `household_cells` (
	`town_id` text NOT NULL,
	`household_id` text NOT NULL,
	`cell_id` text NOT NULL,
	`placed_by` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `household_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `household_cells_cell` ON `household_cells` (`town_id`,`cell_id`);--> statement-breakpoint
CREATE TABLE `household_places` (
	`town_id` text NOT NULL,
	`household_id` text NOT NULL,
	`x` integer,
	`y` integer,
	`building` text,
	`unit` text,
	`room` text,
	`residents_group_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `household_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `household_residences` (
	`town_id` text NOT NULL,
	`household_id` text NOT NULL,
	`residence` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `household_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `household_tokens` (
	`town_id` text NOT NULL,
	`token` text NOT NULL,
	`household_id` text NOT NULL,
	PRIMARY KEY(`town_id`, `token`, `household_id`)
);
--> statement-breakpoint
CREATE INDEX `household_tokens_household` ON `household_tokens` (`town_id`,`household_id`);--> statement-breakpoint
CREATE TABLE `households` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`address` text,
	`people` integer DEFAULT 1 NOT NULL,
	`village_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_code` ON `households` (`town_id`,`code`);--> statement-breakpoint
CREATE INDEX `households_village` ON `households` (`town_id`,`village_id`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`is_drill` integer DEFAULT false NOT NULL,
	`area` text,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `issues` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`household_id` text,
	`site_id` text,
	`cell_id` text NOT NULL,
	`x` integer,
	`y` integer,
	`visit_id` text,
	`cadre_id` text,
	`opened_on` text NOT NULL,
	`due_on` text NOT NULL,
	`closed_on` text,
	`outcome` text,
	`answer` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_code` ON `issues` (`town_id`,`code`);--> statement-breakpoint
CREATE INDEX `issues_cell` ON `issues` (`town_id`,`cell_id`);--> statement-breakpoint
CREATE INDEX `issues_opened` ON `issues` (`town_id`,`opened_on`);--> statement-breakpoint
CREATE TABLE `job_faults` (
	`town_id` text NOT NULL,
	`job_id` text NOT NULL,
	`seq` integer NOT NULL,
	`row` integer,
	`column` text,
	`kind` text NOT NULL,
	`value` text,
	`facts` text DEFAULT '{}' NOT NULL,
	PRIMARY KEY(`town_id`, `job_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`noun` text,
	`state` text NOT NULL,
	`file_name` text,
	`progress` real DEFAULT 0 NOT NULL,
	`request` text DEFAULT '{}' NOT NULL,
	`result` text DEFAULT '{}' NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `jobs_created` ON `jobs` (`town_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `nodes` (
	`town_id` text NOT NULL,
	`no` integer NOT NULL,
	`x` integer NOT NULL,
	`y` integer NOT NULL,
	`from_edition` integer NOT NULL,
	`to_edition` integer,
	PRIMARY KEY(`town_id`, `no`, `from_edition`)
);
--> statement-breakpoint
CREATE TABLE `plan_operations` (
	`town_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`seq` integer NOT NULL,
	`operation` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`town_id`, `plan_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`base_edition_id` text NOT NULL,
	`document_no` text,
	`effective_from` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`preset` text NOT NULL,
	`rules` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`leader_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `shifts_start` ON `shifts` (`town_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_key` ON `sign_in_failures` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `sites` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`x` integer NOT NULL,
	`y` integer NOT NULL,
	`village_id` text,
	`cell_id` text,
	`headcount` integer,
	`person_in_charge` text,
	`phone` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_code` ON `sites` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `towns` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`zone` text DEFAULT 'Asia/Shanghai' NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	`demo_day` text,
	`demo_seed` integer,
	`edition_id` text,
	`settings` text DEFAULT '{}' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_code` ON `units` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer,
	`updated_at` integer
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`household_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`group_id` text,
	`met_at` integer NOT NULL,
	`met_on` text NOT NULL,
	`medium` text NOT NULL,
	`outcome` text NOT NULL,
	`purposes` text DEFAULT '[]' NOT NULL,
	`diary` text,
	`entered_at` integer NOT NULL,
	`entered_by` text,
	`is_late` integer DEFAULT false NOT NULL,
	`claimed_at` integer,
	`code` text,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `visits_household` ON `visits` (`town_id`,`household_id`,`met_on`);--> statement-breakpoint
CREATE INDEX `visits_day` ON `visits` (`town_id`,`met_on`);--> statement-breakpoint
CREATE INDEX `visits_cadre` ON `visits` (`town_id`,`cadre_id`,`met_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `visits_code` ON `visits` (`town_id`,`code`);