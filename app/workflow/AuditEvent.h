#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace lateglow {

/// What people and programs do with studies that somebody may later ask about.
enum class AuditAction {
  Open,
  Run,           ///< a model, on a series
  Edit,          ///< of contours, landmarks or findings
  Approve,
  Withdraw,      ///< an approval
  Export,        ///< files outside the study store: report, objects, pictures, tables, bundle
  Send,          ///< to a node of the network
  Delete,
  Anonymize,
  BlindedScore,  ///< a reader's score of a case whose origin is hidden
  Unblind,       ///< of a blinded reading
  Recover        ///< written by the log itself, after an interrupted or missing write
};

/// "open", "run", ... "blinded_score", ...: the words in the file.
[[nodiscard]] std::string toString(AuditAction action);

/// One thing that happened. Time, system user and software version are added by the log. No field
/// takes a name of a patient, and no file name, which often holds one.
struct AuditEvent {
  AuditAction action = AuditAction::Open;
  std::string studyUid;
  std::string patientId;  ///< in clear here; the log keeps a pseudonym (AuditLog) only
  std::string reader;     ///< who signed or scored, as the reader writes the name; else empty
  std::string modelId;
  std::string modelVersion;
  std::string modelSha256;  ///< of the package
  /// Short facts, as {"objects": "sc, seg"}, {"edit": "brush stroke"}, {"node": "ARCHIVE"}.
  std::map<std::string, std::string> details;
};

/// An event as the log keeps it.
struct AuditRecord {
  std::int64_t sequence = 0;  ///< 1, 2, ... without gaps over all files
  std::string utc;            ///< ISO 8601
  std::string user;           ///< of the system
  std::string program;        ///< "lateglow", "lateglow-cli"
  std::string softwareVersion;
  std::string action;         ///< toString(AuditAction); a later version may know more
  std::string studyUid;
  std::string patient;  ///< pseudonym; empty where there was no patient ID
  std::string reader;
  std::string modelId;
  std::string modelVersion;
  std::string modelSha256;
  std::map<std::string, std::string> details;
  std::string previousSha256;  ///< of the line before; 64 zeros for the first
  std::string sha256;          ///< of this line, without its line end; not in the line itself
};

}  // namespace lateglow
