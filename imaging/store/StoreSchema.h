#pragma once

#include <array>
#include <string_view>

namespace lateglow {

/// The store's tables. Counts and sizes of studies and series are kept by triggers, so that a list
/// never counts instances. Released entries never change (Database::open).
inline constexpr std::array<std::string_view, 1> kStoreMigrations = {R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- State 0 runs, 1 has finished, 2 was killed. The token names its folder below incoming/.
CREATE TABLE import (id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, started_at TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0);

CREATE TABLE study (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, uid TEXT NOT NULL,
  patient_name TEXT NOT NULL, patient_id TEXT NOT NULL, birth_date TEXT NOT NULL,
  sex TEXT NOT NULL, date TEXT NOT NULL, time TEXT NOT NULL, accession TEXT NOT NULL,
  description TEXT NOT NULL, source_name TEXT NOT NULL, imported_at TEXT NOT NULL,
  search TEXT NOT NULL, modalities TEXT NOT NULL DEFAULT '',
  series_count INTEGER NOT NULL DEFAULT 0, instance_count INTEGER NOT NULL DEFAULT 0,
  image_count INTEGER NOT NULL DEFAULT 0, conflict_count INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0, interrupted INTEGER NOT NULL DEFAULT 0);
CREATE INDEX study_date ON study (date);

CREATE TABLE thumbnail (study INTEGER PRIMARY KEY REFERENCES study ON DELETE CASCADE,
  png BLOB NOT NULL);

CREATE TABLE series (id INTEGER PRIMARY KEY, study INTEGER NOT NULL REFERENCES study,
  uid TEXT NOT NULL, modality TEXT NOT NULL, number INTEGER, description TEXT NOT NULL,
  instance_count INTEGER NOT NULL DEFAULT 0, image_count INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0, UNIQUE (study, uid));

-- The file is named by its SHA-256 (64 digits) and its kind; several rows may share one.
CREATE TABLE instance (id INTEGER PRIMARY KEY, series INTEGER NOT NULL REFERENCES series,
  import INTEGER NOT NULL REFERENCES import, uid TEXT NOT NULL, class_uid TEXT NOT NULL,
  number INTEGER, frames INTEGER NOT NULL, file TEXT NOT NULL, name TEXT NOT NULL,
  bytes INTEGER NOT NULL, conflict INTEGER NOT NULL DEFAULT 0, UNIQUE (series, uid, file));
CREATE INDEX instance_uid ON instance (uid);
CREATE INDEX instance_file ON instance (file);
CREATE INDEX instance_import ON instance (import);

-- Files on their way in or out: whole, but without a row unless they have one by now.
CREATE TABLE pending_file (name TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TRIGGER instance_added AFTER INSERT ON instance BEGIN
  UPDATE series SET instance_count = instance_count + 1, image_count = image_count + NEW.frames,
    bytes = bytes + NEW.bytes WHERE id = NEW.series;
  UPDATE study SET instance_count = instance_count + 1, image_count = image_count + NEW.frames,
    conflict_count = conflict_count + NEW.conflict, bytes = bytes + NEW.bytes
    WHERE id = (SELECT study FROM series WHERE id = NEW.series);
END;
CREATE TRIGGER instance_removed AFTER DELETE ON instance BEGIN
  UPDATE series SET instance_count = instance_count - 1, image_count = image_count - OLD.frames,
    bytes = bytes - OLD.bytes WHERE id = OLD.series;
  UPDATE study SET instance_count = instance_count - 1, image_count = image_count - OLD.frames,
    conflict_count = conflict_count - OLD.conflict, bytes = bytes - OLD.bytes
    WHERE id = (SELECT study FROM series WHERE id = OLD.series);
END;
CREATE TRIGGER series_added AFTER INSERT ON series BEGIN
  UPDATE study SET series_count = series_count + 1, modalities = coalesce((SELECT
    group_concat(m, ' ') FROM (SELECT DISTINCT modality AS m FROM series
    WHERE study = NEW.study AND m <> '' ORDER BY m)), '') WHERE id = NEW.study;
END;
CREATE TRIGGER series_removed AFTER DELETE ON series BEGIN
  UPDATE study SET series_count = series_count - 1, modalities = coalesce((SELECT
    group_concat(m, ' ') FROM (SELECT DISTINCT modality AS m FROM series
    WHERE study = OLD.study AND m <> '' ORDER BY m)), '') WHERE id = OLD.study;
END;
)sql"};

}  // namespace lateglow
