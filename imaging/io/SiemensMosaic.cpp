#include "imaging/io/SiemensMosaic.h"

#include <cmath>
#include <optional>

#include "imaging/io/DicomAttributes.h"
#include "imaging/io/SiemensCsaHeader.h"

namespace lateglow {

namespace {

const DcmTagKey kSlicesInMosaic(0x0019, 0x100A);
const DcmTagKey kCsaImageHeader(0x0029, 0x1010);
constexpr int kMostSlices = 1024;

std::vector<std::byte> csaHeader(DcmDataset& dataset) {
  const Uint8* bytes = nullptr;
  unsigned long count = 0;
  if (dataset.findAndGetUint8Array(kCsaImageHeader, bytes, &count).bad() || bytes == nullptr) {
    return {};
  }
  const auto* first = reinterpret_cast<const std::byte*>(bytes);
  return {first, first + count};
}

int sliceCount(DcmDataset& dataset, std::span<const std::byte> csa) {
  auto count = number(dataset, kSlicesInMosaic);
  if (!count) {
    const std::vector<double> stated = csaNumbers(csa, "NumberOfImagesInMosaic");
    if (!stated.empty()) count = stated.front();
  }
  return count && *count >= 1.0 && *count <= kMostSlices ? static_cast<int>(*count) : 0;
}

/// In which direction slices follow; the image's normal where the file does not say.
Vec3 sliceDirection(const DicomHeader& mosaic, std::span<const std::byte> csa) {
  const Vec3 normal = normalized(cross((*mosaic.orientation)[0], (*mosaic.orientation)[1]));
  const std::vector<double> stated = csaNumbers(csa, "SliceNormalVector");
  if (stated.size() < 3) return normal;
  const bool reversed = dot(normal, {stated[0], stated[1], stated[2]}) < 0.0;
  return reversed ? normal * -1.0 : normal;
}

}  // namespace

std::vector<DicomHeader> slicesOfMosaic(DcmDataset& dataset, const DicomHeader& mosaic) {
  const std::vector<std::byte> csa = csaHeader(dataset);
  const int slices = sliceCount(dataset, csa);
  if (slices == 0 || !mosaic.positionMm || !mosaic.orientation || !mosaic.pixelSpacingMm) return {};
  const int tiles = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(slices))));
  if (mosaic.rows % tiles != 0 || mosaic.columns % tiles != 0) return {};
  DicomHeader slice = mosaic;
  slice.mosaic = false;
  slice.rows = mosaic.rows / tiles;
  slice.columns = mosaic.columns / tiles;
  const double acrossMm = (*mosaic.pixelSpacingMm)[1] * (mosaic.columns - slice.columns) / 2.0;
  const double downMm = (*mosaic.pixelSpacingMm)[0] * (mosaic.rows - slice.rows) / 2.0;
  const Vec3 corner = *mosaic.positionMm + (*mosaic.orientation)[0] * acrossMm +
                      (*mosaic.orientation)[1] * downMm;
  const double stepMm =
      mosaic.spacingBetweenSlicesMm.value_or(mosaic.sliceThicknessMm.value_or(0.0));
  if (!(stepMm > 0.0)) return {};
  const Vec3 step = sliceDirection(mosaic, csa) * stepMm;
  std::vector<DicomHeader> result;
  for (int s = 0; s < slices; ++s) {
    slice.tile = s;
    slice.tileOrigin = {(s % tiles) * slice.columns, (s / tiles) * slice.rows};
    slice.positionMm = corner + step * static_cast<double>(s);
    result.push_back(slice);
  }
  return result;
}

}  // namespace lateglow
