#include "imaging/io/DicomFile.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dccodec.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "imaging/io/DicomAttributes.h"
#include "imaging/io/DicomHeaderReader.h"
#include "imaging/io/DicomLayoutReader.h"
#include "imaging/io/FunctionalGroups.h"
#include "imaging/io/OpenedDicom.h"
#include "imaging/io/SiemensMosaic.h"

namespace lateglow {

namespace {

constexpr const char* kExportAgain = "export it again from where it came, or leave it out";

UnreadableDicom unreadable(const DicomHeader& header, const std::string& what,
                           const std::string& remedy = kExportAgain) {
  const std::string file = header.file.string();
  return {Failure{FailureCode::BadInput, file + ": " + what, remedy, file}, header.seriesUid};
}

/// Whether the first bytes look like DICOM: with preamble, or a data set that begins with group
/// 0002 or 0008 in either byte order.
bool looksLikeDicom(std::span<const std::byte> head) {
  if (head.size() >= 132 && asText(head.subspan(128, 4)) == "DICM") return true;
  if (head.size() < 8) return false;
  const auto byte = [&](std::size_t i) { return std::to_integer<unsigned>(head[i]); };
  const auto isEarlyGroup = [](unsigned group) { return group == 0x0002 || group == 0x0008; };
  const bool little = isEarlyGroup(byte(0) + 256U * byte(1)) && byte(3) == 0;
  const bool big = isEarlyGroup(256U * byte(0) + byte(1)) && byte(2) == 0;
  return little || big;
}

std::string whyNotDicom(std::span<const std::byte> head) {
  if (head.size() >= 2 && head[0] == std::byte{0x1F} && head[1] == std::byte{0x8B}) {
    return "not DICOM but a gzip archive";
  }
  if (asText(head).starts_with("PK\x03\x04")) {
    return "a ZIP archive, which is not opened within a folder or another archive";
  }
  return "not DICOM";
}

/// Why an image of this kind becomes no series; nothing for an image that does.
std::optional<NotAnImage> reasonToSkip(DcmDataset& dataset, const DicomHeader& header) {
  if (!dataset.tagExists(DCM_Rows) || !dataset.tagExists(DCM_Columns)) {
    if (dataset.tagExists(DCM_DirectoryRecordSequence)) return NotAnImage{"a DICOMDIR"};
    return NotAnImage{"no image" + (header.modality.empty() ? "" : " (" + header.modality + ")")};
  }
  const std::string photometric = asciiText(dataset, DCM_PhotometricInterpretation);
  if (unsignedShort(dataset, DCM_SamplesPerPixel, 1) != 1 || photometric == "PALETTE COLOR") {
    return NotAnImage{"a colour image"};
  }
  if (!photometric.empty() && !photometric.starts_with("MONOCHROME")) {
    return NotAnImage{"photometric interpretation " + photometric.substr(0, 16)};
  }
  if (header.modality == "RTDOSE") return NotAnImage{"a dose distribution"};
  if (header.modality == "SEG" || header.bitsAllocated == 1) return NotAnImage{"a segmentation"};
  return {};
}

/// The images of a file with `layout`: the frames, or the slices of a mosaic.
DicomImages imagesOf(DcmDataset& dataset, const DicomHeader& whole, int frameCount,
                     std::string& fault) {
  if (whole.mosaic && frameCount == 1) {
    DicomImages slices = slicesOfMosaic(dataset, whole);
    if (!slices.empty()) return slices;
  }
  const bool grouped = dataset.tagExists(DCM_PerFrameFunctionalGroupsSequence) ||
                       dataset.tagExists(DCM_SharedFunctionalGroupsSequence);
  if (frameCount == 1 && !grouped) return {whole};
  return framesOf(dataset, whole, frameCount, fault);
}

}  // namespace

void prepareDicomDecoding() {
  static std::once_flag once;
  std::call_once(once, [] {
    // What a library thinks of a file is told to the user as a failure, never printed.
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    // Known elements written with VR UN are read with the VR of the data dictionary.
    dcmEnableUnknownVRConversion.set(OFTrue);
    DcmRLEDecoderRegistration::registerCodecs();
    DJDecoderRegistration::registerCodecs();
    DJLSDecoderRegistration::registerCodecs();
  });
}

DicomScan scanDicomFile(const std::filesystem::path& file) {
  const FileBytes bytes(file);
  if (!bytes.isOpen()) return NotAnImage{"it cannot be opened"};
  const std::vector<std::byte> head = bytes.bytesAt(0, 132);
  if (!looksLikeDicom(head)) return NotAnImage{whyNotDicom(head)};
  DicomHeader header;
  header.file = file;
  std::string fault;
  const auto opened = OpenedDicom::open(file, bytes, fault);
  if (!opened) return unreadable(header, fault);
  DcmDataset& dataset = opened->dataset();
  header.transferSyntaxUid = opened->transferSyntaxUid();
  readDicomHeader(dataset, header);
  if (auto skipped = reasonToSkip(dataset, header)) return *std::move(skipped);
  LayoutFault layoutFault;
  header.pixels = readPixelLayout(*opened, bytes, header, layoutFault);
  if (!header.pixels) {
    return unreadable(header, layoutFault.what,
                      layoutFault.remedy.empty() ? kExportAgain : layoutFault.remedy);
  }
  DicomImages images = imagesOf(dataset, header, header.pixels->frameCount, fault);
  if (images.empty()) return unreadable(header, fault);
  return images;
}

}  // namespace lateglow
