ALTER TABLE `plans` ADD `village_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `list_from` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- A cell of an edition that another one follows on the same day stood for no day, and keeps its number and code all the same.
DROP TRIGGER `cells_update`;
--> statement-breakpoint
CREATE TRIGGER `cells_update` BEFORE UPDATE OF from_day, to_day ON `cells` BEGIN
  SELECT raise(ABORT, 'emptyRange:cells') WHERE NEW.to_day IS NOT NULL AND NEW.to_day < NEW.from_day;
END;
