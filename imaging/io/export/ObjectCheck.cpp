#include "imaging/io/export/ObjectCheck.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <system_error>

#include "imaging/io/DicomFile.h"
#include "imaging/io/SafeDicomRead.h"
#include "imaging/io/export/check/CommonModules.h"
#include "imaging/io/export/check/ConsistencyCheck.h"
#include "imaging/io/export/check/ImageDefinitions.h"
#include "imaging/io/export/check/RuleCheck.h"
#include "imaging/io/export/check/ValueCheck.h"

namespace lateglow {

namespace {

const std::vector<check::ObjectDefinition>& definitions() {
  static const std::vector<check::ObjectDefinition> all = [] {
    std::vector<check::ObjectDefinition> list = check::imageDefinitions();
    for (auto part : {check::multiFrameDefinitions, check::documentDefinitions}) {
      for (check::ObjectDefinition& one : part()) list.push_back(std::move(one));
    }
    return list;
  }();
  return all;
}

const check::ObjectDefinition* definitionOf(const std::string& sopClassUid) {
  const auto& all = definitions();
  const auto found = std::find_if(all.begin(), all.end(), [&](const check::ObjectDefinition& one) {
    return one.sopClassUid == sopClassUid;
  });
  return found == all.end() ? nullptr : &*found;
}

std::string classNameOf(const std::string& sopClassUid) {
  const char* name = dcmFindNameOfUID(sopClassUid.c_str());
  return name == nullptr ? std::string() : name;
}

}  // namespace

std::string toString(ObjectSeverity severity) {
  switch (severity) {
    case ObjectSeverity::Note:
      return "note";
    case ObjectSeverity::Warning:
      return "warning";
    case ObjectSeverity::Error:
      return "error";
  }
  return "";
}

bool CheckedObject::ok() const {
  return std::none_of(issues.begin(), issues.end(), [](const ObjectIssue& issue) {
    return issue.severity == ObjectSeverity::Error;
  });
}

std::vector<ObjectIssue> checkObject(DcmFileFormat& object) {
  check::IssueLog log;
  DcmDataset& dataset = *object.getDataset();
  check::checkMetaInformation(*object.getMetaInfo(), dataset, log);
  const std::string sopClass = check::valueText(dataset, DCM_SOPClassUID);
  if (const check::ObjectDefinition* definition = definitionOf(sopClass)) {
    check::checkDefinition(dataset, *definition, log);
  } else {
    check::checkModules(dataset, check::compositeModules(), log);
    if (!sopClass.empty()) {
      log.add(ObjectSeverity::Note, check::tagText(DCM_SOPClassUID),
              "checked in general only: there are no rules for " +
                  (classNameOf(sopClass).empty() ? sopClass : classNameOf(sopClass)));
    }
  }
  check::checkValues(dataset, log);
  check::checkImageConsistency(dataset, log);
  check::checkFrames(dataset, log);
  check::checkSegments(dataset, log);
  check::checkDocument(dataset, log);
  check::checkReport(dataset, log);
  check::checkSyntheticMarks(dataset, log);
  return log.take();
}

Expected<CheckedObject> checkObject(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    return fail(FailureCode::NotFound, file.string() + " is not a file", "check the name",
                file.string());
  }
  prepareDicomDecoding();
  DcmFileFormat object;
  const OFCondition loaded = safely([&] { return object.loadFile(OFFilename(file.c_str())); });
  if (loaded.bad() || object.getDataset()->card() == 0) {
    return fail(FailureCode::BadInput,
                file.string() + ": it cannot be read as DICOM: " +
                    (loaded.bad() ? loaded.text() : "it holds nothing"),
                "export it again from where it came, or leave it out", file.string());
  }
  CheckedObject checked;
  checked.file = file;
  checked.sopClassUid = check::valueText(*object.getDataset(), DCM_SOPClassUID);
  checked.sopClassName = classNameOf(checked.sopClassUid);
  checked.madeByLateglow = check::madeByLateglow(*object.getDataset());
  checked.moduleRules = definitionOf(checked.sopClassUid) != nullptr;
  checked.transferSyntaxUid = DcmXfer(object.getDataset()->getOriginalXfer()).getXferID();
  checked.issues = checkObject(object);
  if (object.getMetaInfo()->card() == 0) {
    checked.issues.push_back(
        {ObjectSeverity::Error, "", "the file has no meta information (PS3.10 section 7.1)"});
  }
  return checked;
}

}  // namespace lateglow
