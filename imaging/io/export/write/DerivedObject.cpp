#include "imaging/io/export/write/DerivedObject.h"

#include <algorithm>

#include "imaging/io/AtomicFile.h"
#include "imaging/io/export/ObjectCheck.h"
#include "imaging/io/export/check/IssueLog.h"

namespace lateglow {

namespace {

constexpr Code kProcessingEquipment{"109102", "DCM", "Processing Equipment"};
constexpr Code kAcquisitionEquipment{"109101", "DCM", "Acquisition Equipment"};
/// Names the coding scheme 99LATEGLOW; made once, never changes.
constexpr const char* kOwnSchemeUid = "2.25.186640216711943230918264730135274093142";

bool isAscii(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string modelText(const Provenance& provenance) {
  return provenance.modelId.empty() ? std::string("no model")
                                    : provenance.modelId + " " + provenance.modelVersion;
}

void putCharacterSet(ItemWriter& object, const ExportSource& source) {
  if (!source.characterSet.empty()) {
    object.text(DCM_SpecificCharacterSet, source.characterSet);
    return;
  }
  const auto ascii = [](const SourceAttribute& one) { return isAscii(one.value); };
  const bool plain = std::all_of(source.attributes.begin(), source.attributes.end(), ascii) &&
                     std::all_of(source.equipment.begin(), source.equipment.end(), ascii);
  // Text without a named set is read as Latin-1 (CharacterSet.h), so that is what is said.
  if (!plain) object.text(DCM_SpecificCharacterSet, "ISO_IR 100");
}

void putPatientAndStudy(ItemWriter& object, const ExportSource& source) {
  for (const DcmTagKey& tag :
       {DCM_PatientName, DCM_PatientID, DCM_PatientBirthDate, DCM_PatientSex, DCM_StudyDate,
        DCM_StudyTime, DCM_ReferringPhysicianName, DCM_StudyID, DCM_AccessionNumber}) {
    object.empty(tag);
  }
  for (const SourceAttribute& one : source.attributes) {
    object.text(DcmTagKey(one.group, one.element), one.value);
  }
  object.text(DCM_StudyInstanceUID, source.studyUid);
}

void putEquipment(ItemWriter& object, const Provenance& provenance, bool synthetic) {
  object.text(DCM_Manufacturer, "Lateglow");
  object.text(DCM_ManufacturerModelName, synthetic ? "Lateglow" : "Lateglow converter");
  std::string versions = "Lateglow " + provenance.softwareVersion;
  if (!provenance.modelId.empty()) {
    versions += '\\';
    versions += modelText(provenance).substr(0, 64);
  }
  object.text(DCM_SoftwareVersions, versions);
  // The package hash travels in every object, also where contributing equipment is dropped.
  object.text(DCM_DeviceSerialNumber,
              provenance.packageSha256.empty() ? "none" : provenance.packageSha256.substr(0, 64));
}

void putContributingEquipment(ItemWriter& object, const ExportContext& context) {
  const auto maker = std::find_if(
      context.source.equipment.begin(), context.source.equipment.end(),
      [](const auto& one) { return DcmTagKey(one.group, one.element) == DCM_Manufacturer; });
  if (maker != context.source.equipment.end()) {
    ItemWriter scanner = object.item(DCM_ContributingEquipmentSequence);
    scanner.code(DCM_PurposeOfReferenceCodeSequence, kAcquisitionEquipment);
    for (const SourceAttribute& one : context.source.equipment) {
      scanner.text(DcmTagKey(one.group, one.element), one.value);
    }
  }
  ItemWriter own = object.item(DCM_ContributingEquipmentSequence);
  own.code(DCM_PurposeOfReferenceCodeSequence, kProcessingEquipment);
  own.text(DCM_Manufacturer, "Lateglow");
  own.text(DCM_ManufacturerModelName, "Lateglow");
  own.text(DCM_SoftwareVersions, context.provenance.softwareVersion);
  own.text(DCM_ContributionDateTime, context.contentDate + context.contentTime);
  own.text(DCM_ContributionDescription,
           derivationText(context, "Synthetic, for research use only"));
}

}  // namespace

std::string derivationText(const ExportContext& context, const std::string& what) {
  const Provenance& p = context.provenance;
  std::string text = what + ". Made by Lateglow " + p.softwareVersion + " with model " +
                     modelText(p) + ", package SHA-256 " +
                     (p.packageSha256.empty() ? "none" : p.packageSha256);
  if (!p.device.empty()) text += ", on " + p.device;
  if (p.demonstration) text += ". Demonstration model, trained on phantoms";
  if (p.forced) text += ". An input gate was overridden";
  if (p.operation == "edit") text += ". Edited by hand";
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
  return text.substr(0, 1024);
}

std::unique_ptr<DcmFileFormat> startObject(const ExportContext& context, const ObjectSeries& series,
                                           int instanceNumber) {
  auto format = std::make_unique<DcmFileFormat>();
  ItemWriter object(*format->getDataset());
  putCharacterSet(object, context.source);
  putPatientAndStudy(object, context.source);
  object.text(DCM_SOPClassUID, series.sopClassUid);
  object.text(DCM_SOPInstanceUID, newUid());
  if (series.synthetic) object.text(kSyntheticData, EVR_CS, "YES");
  object.text(DCM_InstanceCreationDate, context.contentDate);
  object.text(DCM_InstanceCreationTime, context.contentTime);
  object.text(DCM_Modality, series.modality);
  object.text(DCM_SeriesInstanceUID, series.uid);
  object.whole(DCM_SeriesNumber, series.number);
  object.text(DCM_SeriesDescription, series.description);
  object.text(DCM_SeriesDate, context.contentDate);
  object.text(DCM_SeriesTime, context.contentTime);
  object.text(DCM_ContentDate, context.contentDate);
  object.text(DCM_ContentTime, context.contentTime);
  object.whole(DCM_InstanceNumber, instanceNumber);
  putEquipment(object, context.provenance, series.synthetic);
  if (!series.synthetic) return format;
  putContributingEquipment(object, context);
  ItemWriter scheme = object.item(DCM_CodingSchemeIdentificationSequence);
  scheme.text(DCM_CodingSchemeDesignator, kOwnScheme);
  scheme.text(DCM_CodingSchemeUID, kOwnSchemeUid);
  scheme.text(DCM_CodingSchemeName, "Codes of Lateglow");
  return format;
}

void putFrameOfReference(ItemWriter& object, const ExportContext& context) {
  object.text(DCM_FrameOfReferenceUID, context.source.frameOfReferenceUid);
  object.empty(DCM_PositionReferenceIndicator);
}

void putReferencedSeries(ItemWriter& object, const ReferencedImages& references) {
  if (references.empty()) return;
  ItemWriter series = object.item(DCM_ReferencedSeriesSequence);
  series.text(DCM_SeriesInstanceUID, references.seriesUid);
  std::vector<std::string> seen;
  for (const auto& instances : references.instancesOfSlice) {
    for (const std::string& uid : instances) {
      if (std::find(seen.begin(), seen.end(), uid) != seen.end()) continue;
      seen.push_back(uid);
      series.reference(DCM_ReferencedInstanceSequence, references.sopClassUid, uid);
    }
  }
}

ReferencedImages referencesOfSlice(const ReferencedImages& references, int slice) {
  const auto index = static_cast<std::size_t>(slice);
  if (index >= references.instancesOfSlice.size()) return {};
  return {references.sopClassUid, references.seriesUid, {references.instancesOfSlice[index]}};
}

void prepareForUtf8(DcmDataset& dataset, const std::string& utf8) {
  if (isAscii(utf8)) return;
  if (dataset.tagExistsWithValue(DCM_SpecificCharacterSet)) dataset.convertToUTF8();
  ItemWriter(dataset).text(DCM_SpecificCharacterSet, "ISO_IR 192");
}

Expected<WrittenObject> saveObject(DcmFileFormat& object, const std::filesystem::path& file) {
  DcmDataset& dataset = *object.getDataset();
  for (const ObjectIssue& issue : checkObject(object)) {
    if (issue.severity != ObjectSeverity::Error) continue;
    return fail(FailureCode::Failed,
                file.string() + " would not be standard DICOM: " + issue.tag + " " + issue.message,
                "report it with the case's source.json", file.string());
  }
  auto written = writeFileAtomically(file, true, [&](const std::filesystem::path& path) {
    const OFCondition saved =
        object.saveFile(OFFilename(path.c_str()), EXS_LittleEndianExplicit, EET_ExplicitLength);
    if (saved.good()) return Expected<void>();
    return Expected<void>(fail(FailureCode::Failed,
                               "cannot write " + file.string() + ": " + saved.text(),
                               "check free space and rights", file.string()));
  });
  if (!written) return tl::unexpected(written.error());
  return WrittenObject{file, check::valueText(dataset, DCM_SOPClassUID),
                       check::valueText(dataset, DCM_SOPInstanceUID),
                       check::valueText(dataset, DCM_SeriesInstanceUID)};
}

}  // namespace lateglow
