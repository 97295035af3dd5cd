#pragma once

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "imaging/core/Failure.h"

struct sqlite3;
struct sqlite3_stmt;

namespace lateglow {

/// A value on its way into a statement; text is UTF-8. Holds its own copy.
class SqlValue {
 public:
  SqlValue() = default;  ///< NULL
  SqlValue(std::nullptr_t) {}
  template <std::integral Number>
  SqlValue(Number number) : m_value(static_cast<std::int64_t>(number)) {}
  SqlValue(double number) : m_value(number) {}
  SqlValue(std::string text) : m_value(std::move(text)) {}
  SqlValue(std::string_view text) : m_value(std::string(text)) {}
  SqlValue(const char* text) : m_value(std::string(text)) {}
  SqlValue(std::vector<std::byte> bytes) : m_value(std::move(bytes)) {}
  template <typename T>
  SqlValue(const std::optional<T>& value) {
    if (value) *this = SqlValue(*value);
  }

  using Value =
      std::variant<std::monostate, std::int64_t, double, std::string, std::vector<std::byte>>;
  [[nodiscard]] const Value& value() const { return m_value; }

 private:
  Value m_value;
};

class Database;

/// A prepared statement with its values. Must not outlive its Database; used in the same thread.
class Statement {
 public:
  Statement(Statement&&) noexcept = default;
  Statement& operator=(Statement&&) noexcept = default;

  /// True while there is a row, whose columns (from 0) can then be read. After false or a failure
  /// the statement is ready to run again with the same or other values.
  [[nodiscard]] Expected<bool> step();
  /// Takes other values and starts anew; fewer values than parameters leave the rest NULL.
  [[nodiscard]] Expected<void> bind(std::initializer_list<SqlValue> values);

  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;  ///< 0 for NULL
  [[nodiscard]] double real(int column) const;           ///< 0 for NULL
  [[nodiscard]] std::string text(int column) const;      ///< empty for NULL
  [[nodiscard]] std::vector<std::byte> bytes(int column) const;

 private:
  friend class Database;
  Statement(const Database& database, sqlite3_stmt* statement);
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
  std::string m_file;
};

struct DatabaseOptions {
  bool readOnly = false;  ///< never creates or migrates
  /// How long a statement waits for another connection or program before it fails.
  std::chrono::milliseconds busyTimeout{5000};
};

/// One SQLite connection (libsqlite3), for data that must survive a kill at any moment: write-ahead
/// log, synchronous FULL, foreign keys on. The file is created 0600; a folder that is missing is
/// created 0700. One thread at a time; other threads and programs open connections of their own.
///
/// Failures name the file and a remedy: corrupt or not a database (BadInput), made by a newer
/// version (BadInput), disk full, locked longer than the time-out, no permission (Failed).
class Database {
 public:
  /// `migrations[i]` is the SQL that leads from schema version i (PRAGMA user_version) to i + 1, so
  /// that an empty file runs all of them and an old one the rest, in one transaction. A file of a
  /// version beyond the list is refused. Entries never change once released; new ones are appended.
  [[nodiscard]] static Expected<Database> open(const std::filesystem::path& file,
                                               std::span<const std::string_view> migrations,
                                               const DatabaseOptions& options = {});
  Database(Database&&) noexcept = default;
  Database& operator=(Database&&) noexcept = default;

  /// Prepares one statement; `?` or `?1` stand for the values.
  [[nodiscard]] Expected<Statement> prepare(std::string_view sql,
                                            std::initializer_list<SqlValue> values = {});
  /// Runs one statement to its end and throws its rows away.
  [[nodiscard]] Expected<void> run(std::string_view sql,
                                   std::initializer_list<SqlValue> values = {});
  /// Calls `row` for each row.
  [[nodiscard]] Expected<void> forEach(std::string_view sql, std::initializer_list<SqlValue> values,
                                       const std::function<void(const Statement&)>& row);
  /// The first column of the first row; nothing where there is no row or it is NULL.
  [[nodiscard]] Expected<std::optional<std::int64_t>> number(
      std::string_view sql, std::initializer_list<SqlValue> values = {});

  /// BEGIN IMMEDIATE, `work`, COMMIT. A failure or an exception of `work`, or of the commit, rolls
  /// everything back and is handed on. Transactions do not nest: a second one fails.
  [[nodiscard]] Expected<void> transaction(const std::function<Expected<void>()>& work);

  [[nodiscard]] std::int64_t lastInsertId() const;
  /// Rows that the last INSERT, UPDATE or DELETE touched.
  [[nodiscard]] std::int64_t changes() const;

  /// PRAGMA integrity_check and foreign_key_check; a failure says what is wrong. Reads everything.
  [[nodiscard]] Expected<void> checkIntegrity();

  [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  Database(std::filesystem::path file, sqlite3* connection);
  [[nodiscard]] Expected<void> configure(const DatabaseOptions& options);
  [[nodiscard]] Expected<void> migrate(std::span<const std::string_view> migrations, bool readOnly);
  /// Several statements without values, separated by semicolons.
  [[nodiscard]] Expected<void> runScript(std::string_view sql);

  std::filesystem::path m_file;
  std::unique_ptr<sqlite3, Close> m_connection;
};

}  // namespace lateglow
