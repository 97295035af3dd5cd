#include "imaging/store/Database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <system_error>
#include <thread>
#include <utility>

#include "imaging/store/DatabaseFailure.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> failed(sqlite3* connection, int code, const std::string& file) {
  return tl::unexpected(databaseFailure(connection, code, file));
}

tl::unexpected<Failure> cannotCreate(const fs::path& path, const std::error_code& error) {
  return fail(FailureCode::Failed, "cannot create " + path.string() + ": " + error.message(),
              "check the permissions and the free space, or choose another folder", path.string());
}

Expected<void> createPrivateFolder(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return {};
  if (auto parent = createPrivateFolder(folder.parent_path()); !parent) return parent;
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    return cannotCreate(folder, {errno, std::generic_category()});
  }
  return {};
}

/// SQLite gives its log files the mode of the database file, so that has to be right at once.
Expected<void> createPrivateFile(const fs::path& file) {
  if (auto folder = createPrivateFolder(file.parent_path()); !folder) return folder;
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return cannotCreate(file, {errno, std::generic_category()});
  ::close(descriptor);
  return {};
}

int bindOne(sqlite3_stmt* statement, int index, const SqlValue::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement, index, *number);
  }
  if (const auto* number = std::get_if<double>(&value)) {
    return sqlite3_bind_double(statement, index, *number);
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  }
  if (const auto* bytes = std::get_if<std::vector<std::byte>>(&value)) {
    // A null pointer would bind NULL instead of an empty blob.
    const void* start = bytes->empty() ? static_cast<const void*>("") : bytes->data();
    return sqlite3_bind_blob64(statement, index, start, bytes->size(), SQLITE_TRANSIENT);
  }
  return sqlite3_bind_null(statement, index);
}

/// Two connections that switch a new file at the same time would wait for each other, so SQLite tells
/// one of them at once that the file is busy, without its time-out.
int switchToWriteAheadLog(sqlite3* connection, std::chrono::milliseconds timeout) {
  const auto end = std::chrono::steady_clock::now() + timeout;
  while (true) {
    const int code =
        sqlite3_exec(connection, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if ((code & 0xFF) != SQLITE_BUSY || std::chrono::steady_clock::now() > end) return code;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace

Statement::Statement(const Database& database, sqlite3_stmt* statement)
    : m_statement(statement), m_file(database.file().string()) {}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Expected<bool> Statement::step() {
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  sqlite3* connection = sqlite3_db_handle(m_statement.get());
  if (code == SQLITE_DONE) {
    sqlite3_reset(m_statement.get());
    return false;
  }
  auto failure = failed(connection, sqlite3_extended_errcode(connection), m_file);
  sqlite3_reset(m_statement.get());
  return failure;
}

Expected<void> Statement::bind(std::initializer_list<SqlValue> values) {
  sqlite3_reset(m_statement.get());
  sqlite3_clear_bindings(m_statement.get());
  int index = 0;
  for (const SqlValue& value : values) {
    if (const int code = bindOne(m_statement.get(), ++index, value.value()); code != SQLITE_OK) {
      return failed(sqlite3_db_handle(m_statement.get()), code, m_file);
    }
  }
  return {};
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(m_statement.get(), column);
}

std::string Statement::text(int column) const {
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
  return start == nullptr ? std::string() : std::string(start, size);
}

std::vector<std::byte> Statement::bytes(int column) const {
  const auto* start = static_cast<const std::byte*>(sqlite3_column_blob(m_statement.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
  return start == nullptr ? std::vector<std::byte>() : std::vector(start, start + size);
}

Database::Database(fs::path file, sqlite3* connection)
    : m_file(std::move(file)), m_connection(connection) {}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Expected<Database> Database::open(const fs::path& file,
                                  std::span<const std::string_view> migrations,
                                  const DatabaseOptions& options) {
  if (!options.readOnly) {
    if (auto created = createPrivateFile(file); !created) return tl::unexpected(created.error());
  }
  const int flags = (options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &connection, flags, nullptr);
  Database database(file, connection);
  if (code != SQLITE_OK) return failed(connection, code, file.string());
  if (auto done = database.configure(options); !done) return tl::unexpected(done.error());
  if (auto done = database.migrate(migrations, options.readOnly); !done) {
    return tl::unexpected(done.error());
  }
  return database;
}

Expected<void> Database::configure(const DatabaseOptions& options) {
  sqlite3* connection = m_connection.get();
  sqlite3_busy_timeout(connection, static_cast<int>(options.busyTimeout.count()));
  // A database file that somebody else made must not run code of its own.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (auto done = runScript("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON"); !done) {
    return done;
  }
  if (options.readOnly) return {};
  if (const int code = switchToWriteAheadLog(connection, options.busyTimeout); code != SQLITE_OK) {
    return failed(connection, code, m_file.string());
  }
  return runScript("PRAGMA synchronous = FULL");
}

Expected<void> Database::migrate(std::span<const std::string_view> migrations, bool readOnly) {
  const auto newest = static_cast<std::int64_t>(migrations.size());
  const auto check = [&]() -> Expected<std::int64_t> {
    const auto version = number("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    if (version->value_or(0) > newest) {
      return fail(FailureCode::BadInput,
                  "the database " + m_file.string() + " was made by a newer version (schema " +
                      std::to_string(version->value_or(0)) + ", this version knows " +
                      std::to_string(newest) + ")",
                  "use the newer version, or choose another folder", m_file.string());
    }
    return version->value_or(0);
  };
  const auto before = check();
  if (!before) return tl::unexpected(before.error());
  if (*before == newest || readOnly) return {};
  return transaction([&]() -> Expected<void> {
    // Another program may have migrated the file since.
    const auto version = check();
    if (!version) return tl::unexpected(version.error());
    for (std::int64_t i = *version; i < newest; ++i) {
      if (auto done = runScript(migrations[static_cast<std::size_t>(i)]); !done) return done;
    }
    return runScript("PRAGMA user_version = " + std::to_string(newest));
  });
}

Expected<void> Database::runScript(std::string_view sql) {
  const int code =
      sqlite3_exec(m_connection.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failed(m_connection.get(), code, m_file.string());
  return {};
}

Expected<Statement> Database::prepare(std::string_view sql,
                                      std::initializer_list<SqlValue> values) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(m_connection.get(), sql.data(), static_cast<int>(sql.size()),
                                      &raw, nullptr);
  Statement statement(*this, raw);
  if (code != SQLITE_OK) return failed(m_connection.get(), code, m_file.string());
  if (auto bound = statement.bind(values); !bound) return tl::unexpected(bound.error());
  return statement;
}

Expected<void> Database::run(std::string_view sql, std::initializer_list<SqlValue> values) {
  return forEach(sql, values, [](const Statement&) {});
}

Expected<void> Database::forEach(std::string_view sql, std::initializer_list<SqlValue> values,
                                 const std::function<void(const Statement&)>& row) {
  auto statement = prepare(sql, values);
  if (!statement) return tl::unexpected(statement.error());
  while (true) {
    const auto more = statement->step();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
    row(*statement);
  }
}

Expected<std::optional<std::int64_t>> Database::number(std::string_view sql,
                                                       std::initializer_list<SqlValue> values) {
  auto statement = prepare(sql, values);
  if (!statement) return tl::unexpected(statement.error());
  const auto more = statement->step();
  if (!more) return tl::unexpected(more.error());
  if (!*more || statement->isNull(0)) return std::optional<std::int64_t>();
  return std::optional<std::int64_t>(statement->integer(0));
}

Expected<void> Database::transaction(const std::function<Expected<void>()>& work) {
  if (auto begun = runScript("BEGIN IMMEDIATE"); !begun) return begun;
  // SQLite rolls back by itself after some errors (disk full); then there is nothing left to do.
  const auto rollBack = [this] {
    if (sqlite3_get_autocommit(m_connection.get()) == 0) {
      sqlite3_exec(m_connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
  };
  Expected<void> done;
  try {
    done = work();
  } catch (...) {
    rollBack();
    throw;
  }
  if (done) done = runScript("COMMIT");
  if (!done) rollBack();
  return done;
}

std::int64_t Database::lastInsertId() const {
  return sqlite3_last_insert_rowid(m_connection.get());
}

std::int64_t Database::changes() const { return sqlite3_changes64(m_connection.get()); }

Expected<void> Database::checkIntegrity() {
  std::string problems;
  auto checked = forEach("PRAGMA integrity_check(10)", {}, [&](const Statement& row) {
    if (row.text(0) != "ok") problems += (problems.empty() ? "" : "; ") + row.text(0);
  });
  if (!checked) return checked;
  checked = forEach("PRAGMA foreign_key_check", {}, [&](const Statement& row) {
    problems += (problems.empty() ? "" : "; ") + ("a row of " + row.text(0)) + " points nowhere";
  });
  if (!checked || problems.empty()) return checked;
  Failure failure = databaseFailure(nullptr, SQLITE_CORRUPT, m_file.string());
  failure.message += ": " + problems;
  return tl::unexpected(std::move(failure));
}

}  // namespace lateglow
