#include "imaging/io/SafeDicomDecode.h"

#include <span>

#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

#include "imaging/io/JpegMarkers.h"
#include "imaging/io/SafeDicomRead.h"

namespace lateglow {

namespace {

DcmPixelSequence* fragmentsOf(DcmDataset& dataset) {
  DcmElement* element = nullptr;
  if (dataset.findAndGetElement(DCM_PixelData, element).bad()) return nullptr;
  auto* pixels = dynamic_cast<DcmPixelData*>(element);
  if (pixels == nullptr) return nullptr;
  E_TransferSyntax syntax = EXS_Unknown;
  const DcmRepresentationParameter* parameter = nullptr;
  pixels->getOriginalRepresentationKey(syntax, parameter);
  DcmPixelSequence* fragments = nullptr;
  return pixels->getEncapsulatedRepresentation(syntax, parameter, fragments).good() ? fragments : nullptr;
}

bool hasTemMarker(DcmPixelSequence& fragments) {
  for (unsigned long number = 1; number < fragments.card(); ++number) {  // 0 is the offset table
    DcmPixelItem* item = nullptr;
    Uint8* bytes = nullptr;
    if (fragments.getItem(item, number).bad() || item->getUint8Array(bytes).bad() || bytes == nullptr) continue;
    if (meetsTemMarker(std::as_bytes(std::span(bytes, item->getLength())))) return true;
  }
  return false;
}

}  // namespace

OFCondition decompressSafely(DcmDataset& dataset) {
  return safely([&] {
    const E_TransferSyntax syntax = dataset.getOriginalXfer();
    const bool jpeg = DcmXfer(syntax).isEncapsulated() && syntax != EXS_RLELossless;
    DcmPixelSequence* fragments = jpeg ? fragmentsOf(dataset) : nullptr;
    if (fragments != nullptr && hasTemMarker(*fragments)) return OFCondition(EC_CorruptedData);
    return dataset.chooseRepresentation(EXS_LittleEndianExplicit, nullptr);
  });
}

}  // namespace lateglow
