#include "imaging/io/export/ExportSource.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <set>
#include <system_error>

#include "imaging/io/DicomFile.h"
#include "imaging/io/SafeDicomRead.h"

namespace lateglow {

namespace {

using TagList = std::vector<DcmTagKey>;

const TagList& identityTags() {
  static const TagList tags{DCM_PatientName,
                            DCM_PatientID,
                            DCM_IssuerOfPatientID,
                            DCM_PatientBirthDate,
                            DCM_PatientSex,
                            DCM_PatientAge,
                            DCM_PatientSize,
                            DCM_PatientWeight,
                            DCM_PatientComments,
                            DCM_PatientIdentityRemoved,
                            DCM_DeidentificationMethod,
                            DCM_StudyDate,
                            DCM_StudyTime,
                            DCM_AccessionNumber,
                            DCM_ReferringPhysicianName,
                            DCM_StudyID,
                            DCM_StudyDescription};
  return tags;
}

const TagList& equipmentTags() {
  static const TagList tags{DCM_Manufacturer, DCM_ManufacturerModelName, DCM_InstitutionName,
                            DCM_StationName,  DCM_DeviceSerialNumber,    DCM_SoftwareVersions};
  return tags;
}

std::string textOf(DcmItem& item, const DcmTagKey& tag) {
  OFString value;
  if (item.findAndGetOFStringArray(tag, value).bad()) return {};
  return {value.c_str(), value.length()};
}

std::vector<SourceAttribute> attributesOf(DcmItem& item, const TagList& tags) {
  std::vector<SourceAttribute> attributes;
  for (const DcmTagKey& tag : tags) {
    DcmElement* element = nullptr;
    if (item.findAndGetElement(tag, element).bad() || element->checkValue("1-n").bad()) continue;
    const std::string value = textOf(item, tag);
    if (!value.empty()) attributes.push_back({tag.getGroup(), tag.getElement(), value});
  }
  return attributes;
}

/// Series from other files than DICOM have their own UID as the only instance (Series.h, "uid").
bool isDicom(const Series& series) {
  const std::vector<std::string>& uids = series.sourceInstanceUids;
  return !uids.empty() && !(uids.size() == 1 && uids.front() == series.uid);
}

/// What the study and series say, for sources whose files cannot be asked.
ExportSource fromStudy(const Study& study, const Series& series) {
  ExportSource source;
  source.dicom = isDicom(series);
  source.sopClassUid = source.dicom ? UID_MRImageStorage : "";
  source.characterSet = "ISO_IR 192";
  const auto add = [&](const DcmTagKey& tag, const std::string& value) {
    if (!value.empty()) source.attributes.push_back({tag.getGroup(), tag.getElement(), value});
  };
  add(DCM_PatientName, study.patient.name);
  add(DCM_PatientID, study.patient.id);
  add(DCM_PatientBirthDate, study.patient.birthDate);
  add(DCM_PatientSex, study.patient.sex);
  add(DCM_StudyDate, study.date);
  add(DCM_AccessionNumber, study.accessionNumber);
  add(DCM_StudyDescription, study.description);
  if (!series.manufacturer.empty()) {
    source.equipment.push_back(
        {DCM_Manufacturer.getGroup(), DCM_Manufacturer.getElement(), series.manufacturer});
  }
  return source;
}

/// A method must be named where identity was removed (PS3.3 C.7.1.1); the source may have named it
/// by codes only, which are not taken over.
void completeDeidentification(std::vector<SourceAttribute>& attributes) {
  const auto find = [&](const DcmTagKey& tag) {
    return std::find_if(attributes.begin(), attributes.end(), [&](const SourceAttribute& one) {
      return DcmTagKey(one.group, one.element) == tag;
    });
  };
  const auto removed = find(DCM_PatientIdentityRemoved);
  if (removed == attributes.end() || removed->value != "YES") return;
  if (find(DCM_DeidentificationMethod) != attributes.end()) return;
  attributes.push_back({DCM_DeidentificationMethod.getGroup(),
                        DCM_DeidentificationMethod.getElement(), "As described in the source"});
}

/// Patient ID and comment of a case that came without either; DICOM has no room for "none".
void addOwnIdentity(ExportSource& source) {
  const std::string digits = source.studyUid.substr(0, source.studyUid.rfind('.'));
  const std::string tail = digits.size() > 10 ? digits.substr(digits.size() - 10) : digits;
  const auto has = [&](const DcmTagKey& tag) {
    return std::any_of(source.attributes.begin(), source.attributes.end(),
                       [&](const SourceAttribute& one) {
                         return one.group == tag.getGroup() && one.element == tag.getElement();
                       });
  };
  const auto add = [&](const DcmTagKey& tag, std::string value) {
    source.attributes.push_back({tag.getGroup(), tag.getElement(), std::move(value)});
  };
  if (!has(DCM_PatientID)) {
    add(DCM_PatientID, "LATEGLOW-" + tail);
    add(DCM_IssuerOfPatientID, "Lateglow, not a hospital");
  }
  add(DCM_PatientComments,
      "The source is not a DICOM file: patient ID and study UID were made by Lateglow");
}

bool readFrom(const std::filesystem::path& file, ExportSource& source) {
  prepareDicomDecoding();
  DcmFileFormat format;
  const OFCondition loaded = safely([&] {
    return format.loadFileUntilTag(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange,
                                   DCM_MaxReadLength, ERM_autoDetect, DCM_PixelData);
  });
  if (loaded.bad()) return false;
  DcmDataset& dataset = *format.getDataset();
  if (!dataset.tagExists(DCM_SOPClassUID)) return false;
  source = ExportSource{};
  source.dicom = true;
  source.sopClassUid = textOf(dataset, DCM_SOPClassUID);
  source.characterSet = textOf(dataset, DCM_SpecificCharacterSet);
  source.attributes = attributesOf(dataset, identityTags());
  completeDeidentification(source.attributes);
  source.equipment = attributesOf(dataset, equipmentTags());
  Float64 thickness = 0.0;
  if (dataset.findAndGetFloat64(DCM_SliceThickness, thickness).good() && thickness > 0.0) {
    source.sliceThicknessMm = thickness;
  }
  return true;
}

}  // namespace

bool ExportSource::enhanced() const {
  return sopClassUid == UID_EnhancedMRImageStorage || sopClassUid == UID_EnhancedCTImageStorage;
}

std::vector<std::string> ExportSource::instancesOfSlice(int slice) const {
  std::vector<std::string> instances;
  for (std::size_t f = static_cast<std::size_t>(slice); f < instanceUids.size();
       f += static_cast<std::size_t>(std::max(sliceCount, 1))) {
    if (std::find(instances.begin(), instances.end(), instanceUids[f]) == instances.end()) {
      instances.push_back(instanceUids[f]);
    }
  }
  return instances;
}

std::vector<std::string> ExportSource::uniqueInstances() const {
  std::vector<std::string> instances;
  std::set<std::string> seen;
  for (const std::string& uid : instanceUids) {
    if (seen.insert(uid).second) instances.push_back(uid);
  }
  return instances;
}

ExportSource describeSource(const Study& study, const Series& series) {
  ExportSource source;
  std::error_code error;
  const bool readable = isDicom(series) && !series.files.empty() &&
                        std::filesystem::is_regular_file(series.files.front(), error) &&
                        readFrom(series.files.front(), source);
  if (!readable) source = fromStudy(study, series);
  source.studyUid = study.uid;
  source.seriesUid = series.uid;
  source.frameOfReferenceUid = series.frameOfReferenceUid;
  source.modality = series.modality.empty() ? "MR" : series.modality;
  if (source.dicom) source.instanceUids = series.sourceInstanceUids;
  source.sliceCount = series.geometry().size[2];
  if (!source.dicom) addOwnIdentity(source);
  // Derived objects of one case share a frame of reference, also where the source names none.
  if (source.frameOfReferenceUid.empty()) source.frameOfReferenceUid = source.seriesUid + ".2";
  return source;
}

}  // namespace lateglow
