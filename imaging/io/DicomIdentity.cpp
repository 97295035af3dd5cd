#include "imaging/io/DicomIdentity.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "imaging/io/DicomAttributes.h"
#include "imaging/io/SafeDicomRead.h"

namespace lateglow {

namespace {

tl::unexpected<Failure> unusable(const std::filesystem::path& file, const std::string& what) {
  return fail(FailureCode::BadInput, file.string() + ": " + what,
              "export it again from where it came, or leave it out", file.string());
}

void readPlainText(DcmDataset& dataset, DicomIdentity& identity) {
  const std::array<std::pair<DcmTagKey, std::string*>, 9> fields{{
      {DCM_SOPClassUID, &identity.sopClassUid},
      {DCM_SOPInstanceUID, &identity.sopInstanceUid},
      {DCM_StudyInstanceUID, &identity.studyUid},
      {DCM_SeriesInstanceUID, &identity.seriesUid},
      {DCM_PatientBirthDate, &identity.patientBirthDate},
      {DCM_PatientSex, &identity.patientSex},
      {DCM_StudyDate, &identity.studyDate},
      {DCM_StudyTime, &identity.studyTime},
      {DCM_Modality, &identity.modality},
  }};
  for (const auto& [tag, target] : fields) *target = asciiText(dataset, tag);
}

void readCodedText(DcmDataset& dataset, DicomIdentity& identity) {
  const std::array<std::pair<DcmTagKey, std::string*>, 5> fields{{
      {DCM_PatientName, &identity.patientName},
      {DCM_PatientID, &identity.patientId},
      {DCM_StudyDescription, &identity.studyDescription},
      {DCM_SeriesDescription, &identity.seriesDescription},
      {DCM_AccessionNumber, &identity.accessionNumber},
  }};
  readCodedTexts(dataset, fields);
}

bool hasPixels(DcmDataset& dataset) {
  return dataset.tagExists(DCM_PixelData) || dataset.tagExists(DCM_FloatPixelData) ||
         dataset.tagExists(DCM_DoubleFloatPixelData);
}

}  // namespace

bool beginsLikeDicom(const std::filesystem::path& file) {
  std::array<char, 132> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  const auto got = stream.gcount();
  if (got == 132 && std::equal(head.begin() + 128, head.end(), "DICM")) return true;
  if (got < 8) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(head[i]); };
  const auto isEarlyGroup = [](unsigned group) { return group == 0x0002 || group == 0x0008; };
  return (isEarlyGroup(byte(0) + 256U * byte(1)) && byte(3) == 0) ||
         (isEarlyGroup(256U * byte(0) + byte(1)) && byte(2) == 0);
}

Expected<DicomIdentity> readDicomIdentity(const std::filesystem::path& file) {
  DcmFileFormat format;
  // Values above DCM_MaxReadLength are left in the file, but that they are there is checked.
  const OFCondition loaded = safely([&] {
    return format.loadFile(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange, DCM_MaxReadLength,
                           ERM_autoDetect);
  });
  if (loaded.bad()) {
    return unusable(file, std::string("it is truncated or damaged: it cannot be read as DICOM to "
                                      "its end (") +
                              loaded.text() + ")");
  }
  DcmDataset& dataset = *format.getDataset();
  DicomIdentity identity;
  readPlainText(dataset, identity);
  readCodedText(dataset, identity);
  identity.transferSyntaxUid = asciiText(*format.getMetaInfo(), DCM_TransferSyntaxUID);
  identity.seriesNumber = integer(dataset, DCM_SeriesNumber);
  identity.instanceNumber = integer(dataset, DCM_InstanceNumber);
  if (hasPixels(dataset)) {
    identity.frames = std::max(1, integer(dataset, DCM_NumberOfFrames).value_or(1));
  }
  for (const auto& [name, uid] :
       {std::pair{"SOP", &identity.sopInstanceUid}, std::pair{"study", &identity.studyUid},
        std::pair{"series", &identity.seriesUid}}) {
    if (uid->empty()) return unusable(file, std::string("it has no ") + name + " instance UID");
  }
  return identity;
}

}  // namespace lateglow
