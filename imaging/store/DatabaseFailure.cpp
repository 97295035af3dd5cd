#include "imaging/store/DatabaseFailure.h"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>

namespace lateglow {

namespace {

Failure describe(FailureCode code, const std::string& what, const std::string& remedy,
                 const std::string& file) {
  return {code, "the database " + file + " " + what, remedy, file};
}

/// The operating system's reason, where it concerns the database file itself and not its log.
std::string systemReason(sqlite3* connection) {
  const int number = connection != nullptr ? sqlite3_system_errno(connection) : 0;
  return number == 0 ? std::string() : ": " + std::generic_category().message(number);
}

}  // namespace

Failure databaseFailure(sqlite3* connection, int resultCode, const std::string& file) {
  const int primary = resultCode & 0xFF;
  if (primary == SQLITE_FULL) {
    return describe(FailureCode::Failed, "cannot grow: the disk is full",
                    "free some space; nothing that was stored before is lost", file);
  }
  if (resultCode == SQLITE_IOERR_WRITE) {
    return describe(FailureCode::Failed,
                    "cannot be written: a quota or a limit on file sizes is reached, or the disk "
                    "fails" +
                        systemReason(connection),
                    "free some space and check the disk; nothing that was stored before is lost",
                    file);
  }
  switch (primary) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return describe(FailureCode::BadInput, "is damaged or is not a database",
                      "move this file away (the stored images are in files of their own), put a "
                      "backup in its place or import the studies again",
                      file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return describe(FailureCode::Failed, "is in use by another program",
                      "wait until the other program has finished, then try again", file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return describe(FailureCode::Failed, "cannot be opened or written" + systemReason(connection),
                      "check the permissions of the file and its folder, or choose another folder",
                      file);
    case SQLITE_IOERR:
      return describe(FailureCode::Failed, "cannot be read or written" + systemReason(connection),
                      "check the disk and the connection to it", file);
    default:
      break;
  }
  const char* detail = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(primary);
  return describe(FailureCode::Failed, std::string("reports an error: ") + detail,
                  "try again; report it when it happens again", file);
}

}  // namespace lateglow
