-- Dated rows: for one thing, no two rows may hold on the same day, and a row holds for at least a day.
-- audit: appended by the writer only, never changed, never removed.
CREATE TABLE `store_marks` (`name` text PRIMARY KEY NOT NULL, `value` text NOT NULL);
--> statement-breakpoint
CREATE TRIGGER `household_places_insert` BEFORE INSERT ON `household_places` BEGIN
  SELECT raise(ABORT, 'emptyRange:household_places') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:household_places') WHERE EXISTS (SELECT 1 FROM household_places r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `household_places_update` BEFORE UPDATE OF town_id, household_id, from_day, to_day ON `household_places` BEGIN
  SELECT raise(ABORT, 'emptyRange:household_places') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:household_places') WHERE EXISTS (SELECT 1 FROM household_places r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `household_cells_insert` BEFORE INSERT ON `household_cells` BEGIN
  SELECT raise(ABORT, 'emptyRange:household_cells') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:household_cells') WHERE EXISTS (SELECT 1 FROM household_cells r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `household_cells_update` BEFORE UPDATE OF town_id, household_id, from_day, to_day ON `household_cells` BEGIN
  SELECT raise(ABORT, 'emptyRange:household_cells') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:household_cells') WHERE EXISTS (SELECT 1 FROM household_cells r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `household_residences_insert` BEFORE INSERT ON `household_residences` BEGIN
  SELECT raise(ABORT, 'emptyRange:household_residences') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:household_residences') WHERE EXISTS (SELECT 1 FROM household_residences r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `household_residences_update` BEFORE UPDATE OF town_id, household_id, from_day, to_day ON `household_residences` BEGIN
  SELECT raise(ABORT, 'emptyRange:household_residences') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:household_residences') WHERE EXISTS (SELECT 1 FROM household_residences r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `group_members_insert` BEFORE INSERT ON `group_members` BEGIN
  SELECT raise(ABORT, 'emptyRange:group_members') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:group_members') WHERE EXISTS (SELECT 1 FROM group_members r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `group_members_update` BEFORE UPDATE OF town_id, household_id, from_day, to_day ON `group_members` BEGIN
  SELECT raise(ABORT, 'emptyRange:group_members') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:group_members') WHERE EXISTS (SELECT 1 FROM group_members r WHERE r.town_id = NEW.town_id AND r.household_id = NEW.household_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `group_cadres_insert` BEFORE INSERT ON `group_cadres` BEGIN
  SELECT raise(ABORT, 'emptyRange:group_cadres') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:group_cadres') WHERE EXISTS (SELECT 1 FROM group_cadres r WHERE r.town_id = NEW.town_id AND r.group_id = NEW.group_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `group_cadres_update` BEFORE UPDATE OF town_id, group_id, from_day, to_day ON `group_cadres` BEGIN
  SELECT raise(ABORT, 'emptyRange:group_cadres') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:group_cadres') WHERE EXISTS (SELECT 1 FROM group_cadres r WHERE r.town_id = NEW.town_id AND r.group_id = NEW.group_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cadre_units_insert` BEFORE INSERT ON `cadre_units` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadre_units') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cadre_units') WHERE EXISTS (SELECT 1 FROM cadre_units r WHERE r.town_id = NEW.town_id AND r.cadre_id = NEW.cadre_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cadre_units_update` BEFORE UPDATE OF town_id, cadre_id, from_day, to_day ON `cadre_units` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadre_units') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cadre_units') WHERE EXISTS (SELECT 1 FROM cadre_units r WHERE r.town_id = NEW.town_id AND r.cadre_id = NEW.cadre_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cadre_leaves_insert` BEFORE INSERT ON `cadre_leaves` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadre_leaves') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cadre_leaves') WHERE EXISTS (SELECT 1 FROM cadre_leaves r WHERE r.town_id = NEW.town_id AND r.cadre_id = NEW.cadre_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cadre_leaves_update` BEFORE UPDATE OF town_id, cadre_id, from_day, to_day ON `cadre_leaves` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadre_leaves') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cadre_leaves') WHERE EXISTS (SELECT 1 FROM cadre_leaves r WHERE r.town_id = NEW.town_id AND r.cadre_id = NEW.cadre_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cell_shapes_insert` BEFORE INSERT ON `cell_shapes` BEGIN
  SELECT raise(ABORT, 'emptyRange:cell_shapes') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cell_shapes') WHERE EXISTS (SELECT 1 FROM cell_shapes r WHERE r.town_id = NEW.town_id AND r.cell_id = NEW.cell_id AND r.from_day <> NEW.from_day
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `cell_shapes_update` BEFORE UPDATE OF town_id, cell_id, from_day, to_day ON `cell_shapes` BEGIN
  SELECT raise(ABORT, 'emptyRange:cell_shapes') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:cell_shapes') WHERE EXISTS (SELECT 1 FROM cell_shapes r WHERE r.town_id = NEW.town_id AND r.cell_id = NEW.cell_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `policies_insert` BEFORE INSERT ON `policies` BEGIN
  SELECT raise(ABORT, 'emptyRange:policies') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:policies') WHERE EXISTS (SELECT 1 FROM policies r WHERE r.town_id = NEW.town_id AND r.id <> NEW.id
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `policies_update` BEFORE UPDATE OF town_id, from_day, to_day ON `policies` BEGIN
  SELECT raise(ABORT, 'emptyRange:policies') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:policies') WHERE EXISTS (SELECT 1 FROM policies r WHERE r.town_id = NEW.town_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `assignments_insert` BEFORE INSERT ON `assignments` BEGIN
  SELECT raise(ABORT, 'emptyRange:assignments') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:assignments') WHERE EXISTS (SELECT 1 FROM assignments r WHERE r.town_id = NEW.town_id AND r.role IS NEW.role AND r.cadre_id IS NEW.cadre_id AND r.unit_id IS NEW.unit_id AND r.division_id IS NEW.division_id AND r.cell_id IS NEW.cell_id AND r.site_id IS NEW.site_id AND r.id <> NEW.id
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `assignments_update` BEFORE UPDATE OF town_id, role, cadre_id, unit_id, division_id, cell_id, site_id, from_day, to_day ON `assignments` BEGIN
  SELECT raise(ABORT, 'emptyRange:assignments') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:assignments') WHERE EXISTS (SELECT 1 FROM assignments r WHERE r.town_id = NEW.town_id AND r.role IS NEW.role AND r.cadre_id IS NEW.cadre_id AND r.unit_id IS NEW.unit_id AND r.division_id IS NEW.division_id AND r.cell_id IS NEW.cell_id AND r.site_id IS NEW.site_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `grants_insert` BEFORE INSERT ON `grants` BEGIN
  SELECT raise(ABORT, 'emptyRange:grants') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:grants') WHERE EXISTS (SELECT 1 FROM grants r WHERE r.town_id = NEW.town_id AND r.account_id IS NEW.account_id AND r.role IS NEW.role AND r.division_id IS NEW.division_id AND r.id <> NEW.id
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `grants_update` BEFORE UPDATE OF town_id, account_id, role, division_id, from_day, to_day ON `grants` BEGIN
  SELECT raise(ABORT, 'emptyRange:grants') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
  SELECT raise(ABORT, 'overlap:grants') WHERE EXISTS (SELECT 1 FROM grants r WHERE r.town_id = NEW.town_id AND r.account_id IS NEW.account_id AND r.role IS NEW.role AND r.division_id IS NEW.division_id AND r.rowid <> OLD.rowid
    AND r.from_day < coalesce(NEW.to_day, '9999-99-99') AND coalesce(r.to_day, '9999-99-99') > NEW.from_day);
END;
--> statement-breakpoint
CREATE TRIGGER `households_insert` BEFORE INSERT ON `households` BEGIN
  SELECT raise(ABORT, 'emptyRange:households') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `households_update` BEFORE UPDATE OF from_day, to_day ON `households` BEGIN
  SELECT raise(ABORT, 'emptyRange:households') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `cells_insert` BEFORE INSERT ON `cells` BEGIN
  SELECT raise(ABORT, 'emptyRange:cells') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `cells_update` BEFORE UPDATE OF from_day, to_day ON `cells` BEGIN
  SELECT raise(ABORT, 'emptyRange:cells') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `divisions_insert` BEFORE INSERT ON `divisions` BEGIN
  SELECT raise(ABORT, 'emptyRange:divisions') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `divisions_update` BEFORE UPDATE OF from_day, to_day ON `divisions` BEGIN
  SELECT raise(ABORT, 'emptyRange:divisions') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `sites_insert` BEFORE INSERT ON `sites` BEGIN
  SELECT raise(ABORT, 'emptyRange:sites') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `sites_update` BEFORE UPDATE OF from_day, to_day ON `sites` BEGIN
  SELECT raise(ABORT, 'emptyRange:sites') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `cadres_insert` BEFORE INSERT ON `cadres` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadres') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `cadres_update` BEFORE UPDATE OF from_day, to_day ON `cadres` BEGIN
  SELECT raise(ABORT, 'emptyRange:cadres') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `groups_insert` BEFORE INSERT ON `groups` BEGIN
  SELECT raise(ABORT, 'emptyRange:groups') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `groups_update` BEFORE UPDATE OF from_day, to_day ON `groups` BEGIN
  SELECT raise(ABORT, 'emptyRange:groups') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `excuses_insert` BEFORE INSERT ON `excuses` BEGIN
  SELECT raise(ABORT, 'emptyRange:excuses') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `excuses_update` BEFORE UPDATE OF from_day, to_day ON `excuses` BEGIN
  SELECT raise(ABORT, 'emptyRange:excuses') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `entitlements_insert` BEFORE INSERT ON `entitlements` BEGIN
  SELECT raise(ABORT, 'emptyRange:entitlements') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `entitlements_update` BEFORE UPDATE OF from_day, to_day ON `entitlements` BEGIN
  SELECT raise(ABORT, 'emptyRange:entitlements') WHERE NEW.to_day IS NOT NULL AND NEW.to_day <= NEW.from_day;
END;
--> statement-breakpoint
CREATE TRIGGER `audit_update` BEFORE UPDATE ON `audit` BEGIN SELECT raise(ABORT, 'sealed:audit'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_delete` BEFORE DELETE ON `audit` BEGIN SELECT raise(ABORT, 'sealed:audit'); END;
