#include "imaging/io/export/ReportDocument.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "imaging/io/export/write/DerivedObject.h"

namespace lateglow {

namespace {

constexpr std::uintmax_t kLargestDocument = std::uintmax_t{1} << 30U;

Expected<std::vector<char>> readPdf(const std::filesystem::path& pdf) {
  std::error_code error;
  const auto size = std::filesystem::file_size(pdf, error);
  std::ifstream stream(pdf, std::ios::binary);
  std::vector<char> bytes;
  if (!error && size <= kLargestDocument) bytes.assign(std::istreambuf_iterator<char>(stream), {});
  if (bytes.size() < 5 || std::string(bytes.data(), 5) != "%PDF-") {
    return fail(FailureCode::BadInput, pdf.string() + " is not a PDF file of at most 1 GiB",
                "make the report again", pdf.string());
  }
  return bytes;
}

void putSourceInstances(ItemWriter& object, const ReferencedImages& references) {
  for (const auto& instances : references.instancesOfSlice) {
    if (instances.empty()) continue;
    object.reference(DCM_SourceInstanceSequence, references.sopClassUid, instances.front())
        .code(DCM_PurposeOfReferenceCodeSequence, kSourceForProcessing);
  }
}

}  // namespace

Expected<WrittenObject> writeEncapsulatedPdf(const std::filesystem::path& pdf,
                                             const ExportContext& context,
                                             const std::filesystem::path& file) {
  auto bytes = readPdf(pdf);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto format = startObject(context,
                                  {UID_EncapsulatedPDFStorage, "DOC", "SYNTHETIC LGE, scar report",
                                   kDocumentSeriesNumber, newUid()},
                                  1);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  object.text(DCM_ConversionType, "WSD");
  object.empty(DCM_AcquisitionDateTime);
  object.text(DCM_BurnedInAnnotation, "YES");
  object.text(DCM_RecognizableVisualFeatures, "NO");
  putSourceInstances(object, context.references);
  object.text(DCM_DocumentTitle, "Scar report from synthetic late enhancement");
  object.code(DCM_ConceptNameCodeSequence, {"126000", "DCM", "Imaging Measurement Report"});
  object.text(DCM_MIMETypeOfEncapsulatedDocument, "application/pdf");
  if (dataset.putAndInsertUint32(DCM_EncapsulatedDocumentLength, static_cast<Uint32>(bytes->size()))
          .bad()) {
    throw std::logic_error("length of a document");
  }
  if (bytes->size() % 2 != 0) bytes->push_back('\0');
  if (dataset
          .putAndInsertUint8Array(DCM_EncapsulatedDocument,
                                  reinterpret_cast<const Uint8*>(bytes->data()), bytes->size())
          .bad()) {
    throw std::logic_error("bytes of a document");
  }
  return saveObject(*format, file);
}

Expected<WrittenObject> writeKeyImage(const KeyImage& image, const ExportContext& context,
                                      const std::string& seriesUid, int number,
                                      const std::filesystem::path& file) {
  const auto format = startObject(context,
                                  {UID_SecondaryCaptureImageStorage, "OT",
                                   "SYNTHETIC LGE, key images", kKeyImageSeriesNumber, seriesUid},
                                  number);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  object.text(DCM_ConversionType, "WSD");
  object.text(DCM_ImageType, "DERIVED\\SECONDARY");
  object.text(DCM_BurnedInAnnotation, "YES");
  object.empty(DCM_PatientOrientation);
  object.text(DCM_BodyPartExamined, "HEART");
  object.text(DCM_DerivationDescription,
              derivationText(context, "Picture with cine, synthetic image and classes"));
  object.code(DCM_DerivationCodeSequence, kSynthesisDerivation);
  const auto slice = static_cast<std::size_t>(image.slice);
  if (slice < context.references.instancesOfSlice.size()) {
    for (const std::string& uid : context.references.instancesOfSlice[slice]) {
      object.reference(DCM_SourceImageSequence, context.references.sopClassUid, uid)
          .code(DCM_PurposeOfReferenceCodeSequence, kSourceForProcessing);
    }
  }
  object.shortNumber(DCM_SamplesPerPixel, 3);
  object.text(DCM_PhotometricInterpretation, "RGB");
  object.shortNumber(DCM_PlanarConfiguration, 0);
  object.shortNumber(DCM_Rows, static_cast<std::uint16_t>(image.height));
  object.shortNumber(DCM_Columns, static_cast<std::uint16_t>(image.width));
  object.shortNumber(DCM_BitsAllocated, 8);
  object.shortNumber(DCM_BitsStored, 8);
  object.shortNumber(DCM_HighBit, 7);
  object.shortNumber(DCM_PixelRepresentation, 0);
  std::vector<Uint8> bytes(image.rgb.begin(), image.rgb.end());
  if (bytes.size() % 2 != 0) bytes.push_back(0);
  if (dataset.putAndInsertUint8Array(DCM_PixelData, bytes.data(), bytes.size()).bad()) {
    throw std::logic_error("pixels of a picture");
  }
  return saveObject(*format, file);
}

}  // namespace lateglow
