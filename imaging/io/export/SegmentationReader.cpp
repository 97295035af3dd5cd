#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>

#include "imaging/io/DicomFile.h"
#include "imaging/io/SafeDicomDecode.h"
#include "imaging/io/SafeDicomRead.h"
#include "imaging/io/export/SegmentationFile.h"
#include "imaging/io/export/check/IssueLog.h"
#include "imaging/io/export/write/TissueCodes.h"

namespace lateglow {

namespace {

/// As large as any image that is read elsewhere.
constexpr std::uint64_t kMostVoxels = std::uint64_t{1} << 30U;
constexpr double kSamePositionMm = 1e-3;

struct Frame {
  TissueClass tissue = TissueClass::Background;
  Vec3 positionMm;
};

/// What a file says before its pixels are looked at.
struct Header {
  int rows = 0;
  int columns = 0;
  Geometry geometry;
  std::vector<Frame> frames;
};

Failure unusable(const std::filesystem::path& file, const std::string& what) {
  return {FailureCode::BadInput, file.string() + ": " + what,
          "export the segmentation again as a binary DICOM SEG of the left ventricle",
          file.string()};
}

std::string codeOf(DcmItem& segment) {
  const auto types = check::itemsOf(segment, DCM_SegmentedPropertyTypeCodeSequence);
  return types.empty() ? std::string() : check::valueText(*types.front(), DCM_CodeValue);
}

Expected<std::map<int, TissueClass>> readSegments(DcmDataset& dataset,
                                                  const std::filesystem::path& file) {
  std::map<int, TissueClass> classes;
  for (DcmItem* segment : check::itemsOf(dataset, DCM_SegmentSequence)) {
    Uint16 number = 0;
    segment->findAndGetUint16(DCM_SegmentNumber, number);
    const std::string code = codeOf(*segment);
    const auto known = std::find_if(kTissueCodes.begin(), kTissueCodes.end(),
                                    [&](const TissueCode& one) { return code == one.type.value; });
    if (known == kTissueCodes.end()) {
      return tl::unexpected(unusable(file, "segment " + std::to_string(number) + " (" +
                                               check::valueText(*segment, DCM_SegmentLabel) +
                                               ") is no tissue class of the left ventricle"));
    }
    classes[number] = known->tissue;
  }
  return classes;
}

DcmItem* groupItem(DcmItem& groups, const DcmTagKey& sequence) {
  const auto items = check::itemsOf(groups, sequence);
  return items.empty() ? nullptr : items.front();
}

bool readVector(DcmItem& item, const DcmTagKey& tag, double* values, unsigned long count) {
  for (unsigned long i = 0; i < count; ++i) {
    if (item.findAndGetFloat64(tag, values[i], i).bad() || !std::isfinite(values[i])) return false;
  }
  return true;
}

/// Orientation and pixel spacing, from the shared or the first frame's groups.
bool readPlane(DcmItem* shared, DcmItem* frame, Geometry& geometry) {
  const auto find = [&](const DcmTagKey& sequence) -> DcmItem* {
    DcmItem* found = shared != nullptr ? groupItem(*shared, sequence) : nullptr;
    return found != nullptr || frame == nullptr ? found : groupItem(*frame, sequence);
  };
  DcmItem* orientation = find(DCM_PlaneOrientationSequence);
  DcmItem* measures = find(DCM_PixelMeasuresSequence);
  double o[6];
  double spacing[2];
  if (orientation == nullptr || measures == nullptr ||
      !readVector(*orientation, DCM_ImageOrientationPatient, o, 6) ||
      !readVector(*measures, DCM_PixelSpacing, spacing, 2) || spacing[0] <= 0.0 ||
      spacing[1] <= 0.0) {
    return false;
  }
  geometry.axes[0] = {o[0], o[1], o[2]};
  geometry.axes[1] = {o[3], o[4], o[5]};
  geometry.axes[2] = normalized(cross(geometry.axes[0], geometry.axes[1]));
  geometry.spacingMm = {spacing[1], spacing[0], 1.0};
  double between = 0.0;
  if (measures->findAndGetFloat64(DCM_SpacingBetweenSlices, between).good() && between > 0.0) {
    geometry.spacingMm[2] = between;
  } else if (measures->findAndGetFloat64(DCM_SliceThickness, between).good() && between > 0.0) {
    geometry.spacingMm[2] = between;
  }
  return true;
}

Expected<std::vector<Frame>> readFrames(DcmDataset& dataset, const std::filesystem::path& file,
                                        const std::map<int, TissueClass>& classes) {
  std::vector<Frame> frames;
  for (DcmItem* groups : check::itemsOf(dataset, DCM_PerFrameFunctionalGroupsSequence)) {
    DcmItem* place = groupItem(*groups, DCM_PlanePositionSequence);
    DcmItem* segment = groupItem(*groups, DCM_SegmentIdentificationSequence);
    double position[3];
    Uint16 number = 0;
    if (place == nullptr || segment == nullptr ||
        !readVector(*place, DCM_ImagePositionPatient, position, 3) ||
        segment->findAndGetUint16(DCM_ReferencedSegmentNumber, number).bad() ||
        !classes.contains(number)) {
      return tl::unexpected(unusable(file, "frame " + std::to_string(frames.size() + 1) +
                                               " has no position or no known segment"));
    }
    frames.push_back({classes.at(number), {position[0], position[1], position[2]}});
  }
  return frames;
}

Expected<Header> readHeader(DcmDataset& dataset, const std::filesystem::path& file) {
  if (check::valueText(dataset, DCM_SOPClassUID) != UID_SegmentationStorage ||
      check::valueText(dataset, DCM_SegmentationType) != "BINARY") {
    return tl::unexpected(unusable(file, "it is no binary DICOM segmentation"));
  }
  const auto classes = readSegments(dataset, file);
  if (!classes) return tl::unexpected(classes.error());
  Header header;
  Uint16 rows = 0;
  Uint16 columns = 0;
  dataset.findAndGetUint16(DCM_Rows, rows);
  dataset.findAndGetUint16(DCM_Columns, columns);
  header.rows = rows;
  header.columns = columns;
  auto frames = readFrames(dataset, file, *classes);
  if (!frames) return tl::unexpected(frames.error());
  header.frames = std::move(*frames);
  Sint32 stated = 0;
  dataset.findAndGetSint32(DCM_NumberOfFrames, stated);
  if (header.frames.empty() || static_cast<std::size_t>(stated) != header.frames.size() ||
      rows == 0 || columns == 0) {
    return tl::unexpected(unusable(file, "frames and their descriptions disagree in number"));
  }
  const auto shared = check::itemsOf(dataset, DCM_SharedFunctionalGroupsSequence);
  const auto perFrame = check::itemsOf(dataset, DCM_PerFrameFunctionalGroupsSequence);
  if (!readPlane(shared.empty() ? nullptr : shared.front(), perFrame.front(), header.geometry)) {
    return tl::unexpected(unusable(file, "it has no orientation or pixel spacing"));
  }
  header.geometry.size = {columns, rows, 0};
  return header;
}

/// Distinct distances along the normal, in the order of the frames.
std::vector<double> distances(const Header& header) {
  std::vector<double> places;
  for (const Frame& frame : header.frames) {
    const double place =
        dot(frame.positionMm - header.frames.front().positionMm, header.geometry.axes[2]);
    const bool known = std::any_of(places.begin(), places.end(), [place](double one) {
      return std::abs(one - place) < kSamePositionMm;
    });
    if (!known) places.push_back(place);
  }
  return places;
}

/// Origin, direction and distance of slices. The order of the frames is kept where it runs along
/// the normal or against it, else slices ascend along it.
bool placeSlices(Header& header) {
  std::vector<double> places = distances(header);
  Geometry& geometry = header.geometry;
  geometry.originMm = header.frames.front().positionMm;
  geometry.size[2] = 1;
  if (places.size() == 1) return true;
  const bool descending = std::is_sorted(places.rbegin(), places.rend());
  if (!descending) std::sort(places.begin(), places.end());
  double step = std::abs(places[1] - places[0]);
  for (std::size_t i = 2; i < places.size(); ++i) {
    step = std::min(step, std::abs(places[i] - places[i - 1]));
  }
  for (std::size_t i = 1; i < places.size(); ++i) {
    const double steps = std::abs(places[i] - places[0]) / step;
    if (std::abs(steps - std::round(steps)) > 0.02) return false;
  }
  const double span = std::abs(places.back() - places.front());
  geometry.size[2] = static_cast<int>(std::lround(span / step)) + 1;
  geometry.spacingMm[2] = span / (geometry.size[2] - 1);
  const auto first =
      std::find_if(header.frames.begin(), header.frames.end(), [&](const Frame& one) {
        return std::abs(dot(one.positionMm - header.frames.front().positionMm, geometry.axes[2]) -
                        places.front()) < kSamePositionMm;
      });
  geometry.originMm = first->positionMm;
  if (descending) geometry.axes[2] = geometry.axes[2] * -1.0;
  return true;
}

void addFrame(const Header& header, std::size_t index, const Uint8* bits, LabelMap& labels) {
  const Frame& frame = header.frames[index];
  const Vec3 place = header.geometry.toIndex(frame.positionMm);
  const auto slice = static_cast<std::size_t>(std::lround(place.z));
  const std::size_t pixels = header.geometry.sliceVoxelCount();
  const auto label = static_cast<std::uint8_t>(frame.tissue);
  for (std::size_t i = 0; i < pixels; ++i) {
    const std::size_t bit = index * pixels + i;
    if (((bits[bit / 8] >> (bit % 8)) & 1U) == 0) continue;
    std::uint8_t& voxel = labels.labels[slice * pixels + i];
    voxel = std::max(voxel, label);  // scar (3) over blood pool (2) over healthy myocardium (1)
  }
}

/// Frames lie on the grid: within the plane, and at whole slices.
bool onGrid(const Header& header) {
  return std::all_of(header.frames.begin(), header.frames.end(), [&](const Frame& frame) {
    const Vec3 index = header.geometry.toIndex(frame.positionMm);
    return std::abs(index.x) < 0.01 && std::abs(index.y) < 0.01 &&
           std::abs(index.z - std::round(index.z)) < 0.02 && index.z > -0.5 &&
           index.z < header.geometry.size[2] - 0.5;
  });
}

}  // namespace

Expected<LabelMap> readSegmentation(const std::filesystem::path& file) {
  prepareDicomDecoding();
  DcmFileFormat format;
  const OFCondition loaded = safely([&] { return format.loadFile(OFFilename(file.c_str())); });
  if (loaded.bad()) {
    return tl::unexpected(
        unusable(file, std::string("it cannot be read as DICOM: ") + loaded.text()));
  }
  DcmDataset& dataset = *format.getDataset();
  auto header = readHeader(dataset, file);
  if (!header) return tl::unexpected(header.error());
  if (!placeSlices(*header) || !onGrid(*header)) {
    return tl::unexpected(unusable(file, "its frames lie on no common grid"));
  }
  const auto frames = static_cast<std::uint64_t>(header->frames.size());
  const std::uint64_t bits = frames * static_cast<std::uint64_t>(header->rows) *
                             static_cast<std::uint64_t>(header->columns);
  if (header->geometry.size[2] > 65536 || header->geometry.voxelCount() > kMostVoxels ||
      decompressSafely(dataset).bad()) {
    return tl::unexpected(unusable(file, "its size or compression is not one that is read"));
  }
  DcmElement* pixels = nullptr;
  Uint8* stored = nullptr;
  if (dataset.findAndGetElement(DCM_PixelData, pixels).bad() ||
      pixels->getUint8Array(stored).bad() || stored == nullptr ||
      pixels->getLength() < (bits + 7) / 8) {
    return tl::unexpected(unusable(
        file, "it is truncated: its frames need " + std::to_string((bits + 7) / 8) + " bytes"));
  }
  LabelMap labels = makeLabelMap(header->geometry);
  for (std::size_t i = 0; i < header->frames.size(); ++i) addFrame(*header, i, stored, labels);
  return labels;
}

}  // namespace lateglow
