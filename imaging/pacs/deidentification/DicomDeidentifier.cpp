#include "imaging/pacs/deidentification/DicomDeidentifier.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "imaging/io/AtomicFile.h"
#include "imaging/pacs/deidentification/AttributeCleaner.h"
#include "imaging/pacs/deidentification/AttributeValues.h"
#include "imaging/pacs/deidentification/DeidentificationGate.h"
#include "imaging/pacs/deidentification/LoadedDicom.h"
#include "imaging/pacs/deidentification/PixelBlanking.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> notReadable(const std::string& what) {
  return fail(FailureCode::BadInput, "it cannot be de-identified: " + what,
              "export it again from where it came, or leave it out");
}

std::string valueOf(DcmItem& item, const DcmTagKey& key) {
  DcmElement* element = nullptr;
  if (item.findAndGetElement(key, element).bad() || element == nullptr) return {};
  return textOf(*element);
}

PatientIdentity identityOf(DcmDataset& dataset) {
  return {valueOf(dataset, DCM_PatientID), valueOf(dataset, DCM_PatientName),
          valueOf(dataset, DCM_PatientBirthDate), valueOf(dataset, DCM_StudyInstanceUID)};
}

/// De-identification Method Code Sequence and its companions (PS3.3, C.12.1.1.7 and C.7.1.1).
void stateMethod(DcmDataset& dataset, const DeidentificationOptions& options, bool pixelsCleaned) {
  delete dataset.remove(DCM_DeidentificationMethodCodeSequence);
  std::string methods;
  const auto list = methodsOf(options, pixelsCleaned);
  for (std::size_t i = 0; i < list.size(); ++i) {
    methods.append(i == 0 ? "" : "\\").append(list[i].meaning);
    DcmItem* item = nullptr;
    dataset.findOrCreateSequenceItem(DCM_DeidentificationMethodCodeSequence, item, -2);
    if (item == nullptr) continue;
    item->putAndInsertString(DCM_CodeValue, list[i].code);
    item->putAndInsertString(DCM_CodingSchemeDesignator, "DCM");
    item->putAndInsertString(DCM_CodeMeaning, list[i].meaning);
  }
  dataset.putAndInsertString(DCM_PatientIdentityRemoved, "YES");
  dataset.putAndInsertString(DCM_DeidentificationMethod, methods.c_str());
  dataset.putAndInsertString(DCM_LongitudinalTemporalInformationModified,
                             options.shiftDates ? "MODIFIED" : "REMOVED");
  if (pixelsCleaned) dataset.putAndInsertString(DCM_BurnedInAnnotation, "NO");
}

/// The UIDs under which a result is filed: always the mapped ones, so that no name of a file comes
/// from the input, whatever the options keep inside.
fs::path placeOf(DcmDataset& original, const Pseudonyms& pseudonyms) {
  const auto name = [&](const DcmTagKey& key) {
    return pseudonyms.uid("file:" + valueOf(original, key));
  };
  return fs::path(name(DCM_StudyInstanceUID)) / name(DCM_SeriesInstanceUID) /
         (name(DCM_SOPInstanceUID) + ".dcm");
}

Expected<void> save(const LoadedDicom& loaded, const fs::path& target, bool overwrite,
                    bool decoded) {
  DcmDataset* dataset = loaded.format->getAndRemoveDataset();
  const E_TransferSyntax syntax = decoded ? EXS_LittleEndianExplicit : loaded.syntax;
  // A new file around the data set: nothing of the old meta information and preamble is taken over.
  DcmFileFormat format(dataset, OFFalse);
  return writeFileAtomically(target, overwrite, [&](const fs::path& temporary) -> Expected<void> {
    const OFCondition saved =
        format.saveFile(OFFilename(temporary.c_str()), syntax, EET_UndefinedLength, EGL_withoutGL,
                        EPD_withoutPadding, 0, 0, EWM_createNewMeta);
    if (saved.good()) return {};
    return fail(FailureCode::Failed, std::string("the result cannot be written: ") + saved.text(),
                "check the free space and the permissions of the folder");
  });
}

/// Cleans the pixels; true where rectangles were blanked. `decoded` tells of uncompressed results.
Expected<bool> cleanPixels(DcmDataset& dataset, const DeidentificationVerdict& verdict,
                           bool& decoded) {
  const bool compressed = DcmXfer(dataset.getOriginalXfer()).isEncapsulated();
  if (!verdict.rectangles.empty()) {
    if (auto blanked = blankRectangles(dataset, verdict.rectangles); !blanked) {
      return tl::unexpected(blanked.error());
    }
    decoded = compressed;
  }
  const auto cleared = clearEmbeddedOverlays(dataset);
  if (!cleared) return tl::unexpected(cleared.error());
  decoded = decoded || (compressed && *cleared);
  if (compressed && !decoded) blankFrameComments(dataset);
  return !verdict.rectangles.empty();
}

std::string faultOf(DcmDataset& dataset) {
  if (valueOf(dataset, DCM_SOPClassUID).empty()) return "it names no SOP class";
  if (valueOf(dataset, DCM_SOPInstanceUID).empty()) return "it names no SOP instance";
  return {};
}

}  // namespace

bool isDicomFile(const fs::path& file) {
  std::array<char, 132> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  const auto got = stream.gcount();
  if (got == 132 && std::equal(head.begin() + 128, head.end(), "DICM")) return true;
  if (got < 8) return false;
  const auto byte = [&head](std::size_t i) { return static_cast<unsigned char>(head[i]); };
  const bool little = (byte(0) == 0x02 || byte(0) == 0x08) && byte(1) == 0 && byte(3) == 0;
  const bool big = byte(0) == 0 && (byte(1) == 0x02 || byte(1) == 0x08) && byte(2) == 0;
  return little || big;
}

Expected<DicomDeidentification> deidentifyDicomFile(const fs::path& file, const DicomTarget& target,
                                                    const DeidentificationOptions& options,
                                                    const Pseudonyms& pseudonyms) {
  const auto loaded = loadDicom(file);
  if (!loaded) return tl::unexpected(loaded.error());
  DcmDataset& dataset = loaded->dataset();
  if (const std::string fault = faultOf(dataset); !fault.empty()) return notReadable(fault);
  const DeidentificationVerdict verdict = judgeObject(dataset, options);
  if (!verdict.refusal.empty()) return fail(FailureCode::Refused, verdict.refusal, verdict.remedy);

  DicomDeidentification result;
  const fs::path place = target.file ? *target.file : target.folder / placeOf(dataset, pseudonyms);
  std::error_code error;
  result.duplicate = !target.file && fs::exists(place, error);
  if (result.duplicate) return result;

  bool decoded = false;
  const auto blanked = cleanPixels(dataset, verdict, decoded);
  if (!blanked) return tl::unexpected(blanked.error());
  result.blanked = *blanked;
  result.warnings = verdict.warnings;
  const PatientIdentity identity = identityOf(dataset);
  result.patient = pseudonyms.patient(identity);
  AttributeCleaner(options, pseudonyms, identity, result.attributes).clean(dataset);
  dataset.putAndInsertString(DCM_PatientName, result.patient.c_str());
  dataset.putAndInsertString(DCM_PatientID, result.patient.c_str());
  stateMethod(dataset, options, result.blanked);
  result.studyUid = valueOf(dataset, DCM_StudyInstanceUID);

  if (!target.file) fs::create_directories(place.parent_path(), error);
  const auto saved = save(*loaded, place, target.file && target.overwrite, decoded);
  if (!saved) return tl::unexpected(saved.error());
  return result;
}

}  // namespace lateglow
