#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"

class DcmFileFormat;

namespace lateglow {

/// Error: the object breaks a rule of the standard that a receiver may rely on, and should not be
/// sent. Warning: it departs from the standard in a way that receivers commonly bear (a text that
/// is too long). Note: worth knowing, such as a class that is checked in general only.
enum class ObjectSeverity { Note, Warning, Error };
[[nodiscard]] std::string toString(ObjectSeverity severity);

/// One finding about a DICOM object.
struct ObjectIssue {
  ObjectSeverity severity = ObjectSeverity::Error;
  /// Where: "(0028,0010)", within sequences "(0008,2112)[1]>(0008,1150)"; empty for the whole.
  std::string tag;
  std::string message;  ///< English; names the attribute, the rule's place in PS3.3 and the value
};

/// What a file holds and what is wrong with it.
struct CheckedObject {
  std::filesystem::path file;
  std::string sopClassUid;
  std::string sopClassName;  ///< as DCMTK names it; empty for a class it does not know
  std::string transferSyntaxUid;
  /// Lateglow made it. Objects of others often have faults that receivers bear, so a sender should
  /// stop at errors of own objects and warn of the others'.
  bool madeByLateglow = false;
  bool moduleRules = false;  ///< the class has rules of its own, not only the general ones
  std::vector<ObjectIssue> issues;

  /// No error; warnings and notes are allowed.
  [[nodiscard]] bool ok() const;
};

/// Checks a DICOM object before it is sent: file meta information (PS3.10 section 7.1), value
/// representations and multiplicities of all elements (PS3.5 section 6, PS3.6), and of the image,
/// segmentation, report and document classes that Lateglow writes (MR, CT and their enhanced forms,
/// Secondary Capture, Segmentation, Parametric Map, Structured Reports, Encapsulated PDF) the
/// attributes of their modules (PS3.3 annex A and C): required, conditional, permitted values, and
/// what must agree (length of the pixel data, frames, references, coded entries, and the flag
/// Synthetic Data where Lateglow made the object). Of other classes patient, study, series and
/// SOP Common are checked.
///
/// A file that cannot be read as DICOM at all is a BadInput failure. Thread-safe; large values stay
/// on disk.
[[nodiscard]] Expected<CheckedObject> checkObject(const std::filesystem::path& file);

/// The same for an object in memory; an empty meta header is not a fault then.
[[nodiscard]] std::vector<ObjectIssue> checkObject(DcmFileFormat& object);

}  // namespace lateglow
