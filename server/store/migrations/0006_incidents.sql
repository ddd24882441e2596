CREATE TABLE `cadre_homes` (
	`town_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`village_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	PRIMARY KEY(`town_id`, `cadre_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `hook_deliveries` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`hook_id` text NOT NULL,
	`incident_id` text,
	`event` text NOT NULL,
	`facts` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`last_answer` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `hook_deliveries_next` ON `hook_deliveries` (`state`,`next_at`);--> statement-breakpoint
CREATE TABLE `hooks` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`url` text NOT NULL,
	`secret` text,
	`is_on` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `incident_entries` (
	`town_id` text NOT NULL,
	`incident_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text,
	`state` text,
	`details` text,
	`at` integer NOT NULL,
	`happened_at` integer NOT NULL,
	`via` text NOT NULL,
	`by_account_id` text,
	`by_cadre_id` text,
	`seen` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`town_id`, `incident_id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_entries_id` ON `incident_entries` (`town_id`,`id`);--> statement-breakpoint
CREATE TABLE `incident_reports` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `incident_reports_incident` ON `incident_reports` (`town_id`,`incident_id`);--> statement-breakpoint
CREATE TABLE `night_stays` (
	`town_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`night` text NOT NULL,
	`village_id` text,
	PRIMARY KEY(`town_id`, `cadre_id`, `night`)
);
--> statement-breakpoint
CREATE INDEX `night_stays_night` ON `night_stays` (`town_id`,`night`);--> statement-breakpoint
CREATE TABLE `outside_phones` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`village_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `roll_links` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`device` text,
	`bound_at` integer,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `roll_links_incident` ON `roll_links` (`town_id`,`incident_id`);--> statement-breakpoint
CREATE TABLE `shelters` (
	`town_id` text NOT NULL,
	`site_id` text NOT NULL,
	`capacity` integer NOT NULL,
	`route_note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `site_id`)
);
--> statement-breakpoint
CREATE TABLE `shift_notes` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`shift_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `shift_notes_shift` ON `shift_notes` (`town_id`,`shift_id`);--> statement-breakpoint
CREATE TABLE `team_members` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`team_id` text NOT NULL,
	`cadre_id` text,
	`name` text,
	`phone` text,
	`skill` text DEFAULT '' NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `team_members_team` ON `team_members` (`town_id`,`team_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`town_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`village_id` text,
	`leader_id` text,
	`x` integer,
	`y` integer,
	`kit` text DEFAULT '' NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_code` ON `teams` (`town_id`,`code`);--> statement-breakpoint
CREATE TABLE `transfers` (
	`town_id` text NOT NULL,
	`household_id` text NOT NULL,
	`cadre_id` text NOT NULL,
	`shelter_id` text,
	`note` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_id`, `household_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `transfers_cadre` ON `transfers` (`town_id`,`cadre_id`);--> statement-breakpoint
ALTER TABLE `incidents` ADD `stage` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `level` integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `place` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `x` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `y` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `created_by` text;--> statement-breakpoint
ALTER TABLE `incidents` ADD `cap_reference` text;--> statement-breakpoint
ALTER TABLE `incidents` ADD `entries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `incidents_stage` ON `incidents` (`town_id`,`stage`);--> statement-breakpoint
ALTER TABLE `shifts` ADD `handed_over_at` integer;--> statement-breakpoint
ALTER TABLE `shifts` ADD `handed_over_by` text;
--> statement-breakpoint
-- The log of an incident and of a shift is appended to, never changed.
CREATE TRIGGER `incident_entries_fixed` BEFORE UPDATE ON `incident_entries` BEGIN
  SELECT raise(ABORT, 'appendOnly:incident_entries');
END;
--> statement-breakpoint
CREATE TRIGGER `incident_entries_kept` BEFORE DELETE ON `incident_entries` BEGIN
  SELECT raise(ABORT, 'appendOnly:incident_entries');
END;
--> statement-breakpoint
CREATE TRIGGER `shift_notes_fixed` BEFORE UPDATE ON `shift_notes` BEGIN
  SELECT raise(ABORT, 'appendOnly:shift_notes');
END;
--> statement-breakpoint
CREATE TRIGGER `shift_notes_kept` BEFORE DELETE ON `shift_notes` BEGIN
  SELECT raise(ABORT, 'appendOnly:shift_notes');
END;
--> statement-breakpoint
CREATE TRIGGER `cadre_homes_insert` BEFORE INSERT ON `cadre_homes` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadre_homes') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cadre_homes') WHERE EXISTS (SELECT 1 FROM cadre_homes r WHERE r.town_id = NEW.town_id AND r.cadre_id = NEW.cadre_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cadre_homes_update` BEFORE UPDATE OF town_id, cadre_id, from_day, to_day ON `cadre_homes` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadre_homes') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cadre_homes') WHERE EXISTS (SELECT 1 FROM cadre_homes r WHERE r.town_id = NEW.town_id AND r.cadre_id = NEW.cadre_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `transfers_insert` BEFORE INSERT ON `transfers` BEGIN
  SELECT raise(ABORT, 'emptyRange:transfers') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:transfers') WHERE EXISTS (SELECT 1 FROM transfers r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `transfers_update` BEFORE UPDATE OF town_id, household_id, from_day, to_day ON `transfers` BEGIN
  SELECT raise(ABORT, 'emptyRange:transfers') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:transfers') WHERE EXISTS (SELECT 1 FROM transfers r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `shifts_insert` BEFORE INSERT ON `shifts` BEGIN
  SELECT raise(ABORT, 'emptyRange:shifts') WHERE NEW.ends_at <= NEW.starts_at;
  SELECT raise(ABORT, 'overlap:shifts') WHERE EXISTS (SELECT 1 FROM shifts r WHERE r.town_id = NEW.town_id AND r.id <> NEW.id AND r.starts_at < NEW.ends_at AND r.ends_at > NEW.starts_at);
END;
--> statement-breakpoint
CREATE TRIGGER `shifts_update` BEFORE UPDATE OF starts_at, ends_at ON `shifts` BEGIN
  SELECT raise(ABORT, 'emptyRange:shifts') WHERE NEW.ends_at <= NEW.starts_at;
  SELECT raise(ABORT, 'overlap:shifts') WHERE EXISTS (SELECT 1 FROM shifts r WHERE r.town_id = NEW.town_id AND r.rowid <> OLD.rowid AND r.starts_at < NEW.ends_at AND r.ends_at > NEW.starts_at);
END;
