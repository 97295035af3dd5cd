#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <random>

#include "imaging/io/NiftiReader.h"
#include "imaging/io/NiftiWriter.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

using Bytes = std::vector<char>;

Geometry obliqueGrid(bool leftHanded) {
  Geometry geometry;
  geometry.size = {5, 4, 3};
  geometry.spacingMm = {1.25, 1.5, 8.0};
  geometry.originMm = {-120.5, 33.25, 71.0};
  const Vec3 row = normalized({0.71, 0.70, -0.03});
  const Vec3 column = normalized(cross(normalized({-0.63, 0.66, 0.41}), row));
  const Vec3 normal = cross(row, column);
  geometry.axes = {row, column, leftHanded ? normal * -1.0 : normal};
  return geometry;
}

Volume rampVolume(const Geometry& geometry) {
  Volume volume = makeVolume(geometry);
  std::iota(volume.voxels.begin(), volume.voxels.end(), -7.0F);
  for (float& value : volume.voxels) value *= 0.37F;
  return volume;
}

Bytes contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const std::filesystem::path& file, const Bytes& bytes) {
  std::ofstream(file, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

template <typename T>
void patch(Bytes& bytes, std::size_t offset, T value) {
  std::memcpy(bytes.data() + offset, &value, sizeof(T));
}

Expected<Series> read(const std::filesystem::path& file) {
  SilentProgress progress;
  return readNifti(file, progress);
}

/// A valid file of 5 x 4 x 3 floats to be spoilt.
Bytes validFile() {
  const test::TemporaryFolder folder;
  EXPECT_TRUE(writeNifti(rampVolume(obliqueGrid(false)), folder / "ok.nii"));
  return contentOf(folder / "ok.nii");
}

Expected<Series> readBytes(const Bytes& bytes) {
  const test::TemporaryFolder folder;
  writeBytes(folder / "x.nii", bytes);
  return read(folder / "x.nii");
}

bool hasIssue(const Series& series, const std::string& code) {
  return std::any_of(series.issues.begin(), series.issues.end(),
                     [&](const SeriesIssue& issue) { return issue.code == code; });
}

TEST(NiftiTest, volumesComeBackOnTheSameGridWithTheSameValues) {
  const test::TemporaryFolder folder;
  for (const bool leftHanded : {false, true}) {
    for (const char* name : {"a.nii", "a.nii.gz"}) {
      const Volume volume = rampVolume(obliqueGrid(leftHanded));
      NiftiWriteOptions options;
      options.overwrite = true;
      ASSERT_TRUE(writeNifti(volume, folder / name, options));
      const auto series = read(folder / name);
      ASSERT_TRUE(series) << series.error().message;
      ASSERT_NE(series->volume(), nullptr);
      EXPECT_TRUE(series->geometry().sameGrid(volume.geometry, 1e-4));
      EXPECT_EQ(series->volume()->voxels, volume.voxels);
      EXPECT_TRUE(series->issues.empty());
    }
  }
}

/// With the sform switched off the quaternion alone must give the same place.
TEST(NiftiTest, qformAgreesWithSformForManyRotations) {
  std::mt19937 random(3);
  std::normal_distribution<double> normal;
  for (int i = 0; i < 200; ++i) {
    Geometry geometry = obliqueGrid(false);
    const Vec3 row = normalized({normal(random), normal(random), normal(random)});
    const Vec3 other = normalized({normal(random), normal(random), normal(random)});
    const Vec3 column = normalized(cross(other, row));
    geometry.axes = {row, column, cross(row, column) * (i % 2 == 0 ? 1.0 : -1.0)};
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeNifti(rampVolume(geometry), folder / "a.nii"));
    Bytes bytes = contentOf(folder / "a.nii");
    patch<std::int16_t>(bytes, 254, 0);
    const auto series = readBytes(bytes);
    ASSERT_TRUE(series) << series.error().message;
    EXPECT_TRUE(series->geometry().sameGrid(geometry, 1e-4)) << i;
  }
}

TEST(NiftiTest, headerHoldsRasMatrixAndCodes) {
  Geometry geometry;
  geometry.size = {2, 2, 2};
  geometry.originMm = {10.0, 20.0, 30.0};
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeNifti(makeVolume(geometry), folder / "a.nii"));
  const Bytes bytes = contentOf(folder / "a.nii");
  std::array<float, 12> matrix{};
  std::memcpy(matrix.data(), bytes.data() + 280, sizeof(matrix));
  EXPECT_EQ(matrix, (std::array<float, 12>{-1, 0, 0, -10, 0, -1, 0, -20, 0, 0, 1, 30}));
  EXPECT_EQ(bytes[252], 1);
  EXPECT_EQ(bytes[254], 1);
  EXPECT_EQ(bytes[123], 2);
}

TEST(NiftiTest, labelsComeBackAsLabels) {
  const test::TemporaryFolder folder;
  LabelMap labels = makeLabelMap(obliqueGrid(true));
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    labels.labels[i] = static_cast<std::uint8_t>(i % 4);
  }
  ASSERT_TRUE(writeNifti(labels, folder / "m.nii.gz"));
  SilentProgress progress;
  const auto back = readNiftiLabels(folder / "m.nii.gz", progress);
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->labels, labels.labels);
  EXPECT_TRUE(back->geometry.sameGrid(labels.geometry, 1e-4));

  ASSERT_TRUE(writeNifti(rampVolume(obliqueGrid(true)), folder / "v.nii"));
  const auto refused = readNiftiLabels(folder / "v.nii", progress);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, FailureCode::BadInput);
}

Cine rampCine() {
  Cine cine = makeCine(obliqueGrid(false), 6);
  std::iota(cine.voxels.begin(), cine.voxels.end(), 0.0F);
  for (int t = 0; t < 6; ++t) cine.phaseTimesMs.push_back(12.0 + 40.0 * t);
  cine.cycleMs = 240.0;
  return cine;
}

TEST(NiftiTest, cineKeepsPhasesTimesAndWholeNumbers) {
  const test::TemporaryFolder folder;
  const Cine cine = rampCine();
  ASSERT_TRUE(writeNifti(cine, folder / "c.nii"));
  const Bytes bytes = contentOf(folder / "c.nii");
  EXPECT_EQ(bytes[70], 4) << "whole numbers are stored as int16";
  const auto series = read(folder / "c.nii");
  ASSERT_TRUE(series);
  const Cine* back = series->cine();
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->voxels, cine.voxels);
  EXPECT_EQ(back->phaseKey, PhaseKey::FileOrder);
  ASSERT_EQ(back->phaseTimesMs.size(), 6U);
  for (std::size_t t = 0; t < 6; ++t)
    EXPECT_NEAR(back->phaseTimesMs[t], cine.phaseTimesMs[t], 1e-3);
  EXPECT_NEAR(back->cycleMs, 240.0, 1e-3);
}

TEST(NiftiTest, cineWithFractionsIsStoredAsFloat) {
  const test::TemporaryFolder folder;
  Cine cine = rampCine();
  cine.voxels[3] = 0.25F;
  ASSERT_TRUE(writeNifti(cine, folder / "c.nii.gz"));
  const auto series = read(folder / "c.nii.gz");
  ASSERT_TRUE(series);
  EXPECT_EQ(series->cine()->voxels, cine.voxels);
}

TEST(NiftiTest, unknownTimesStayUnknown) {
  const test::TemporaryFolder folder;
  Cine cine = rampCine();
  cine.phaseTimesMs.clear();
  cine.cycleMs = 0.0;
  ASSERT_TRUE(writeNifti(cine, folder / "c.nii"));
  const auto series = read(folder / "c.nii");
  ASSERT_TRUE(series);
  EXPECT_TRUE(series->cine()->phaseTimesMs.empty());
  EXPECT_EQ(series->cine()->cycleMs, 0.0);
  EXPECT_TRUE(hasIssue(*series, "no-phase-times"));
}

TEST(NiftiTest, unitsOfTimeAreHonoured) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeNifti(rampCine(), folder / "c.nii"));
  const Bytes original = contentOf(folder / "c.nii");
  struct Case {
    float interval;
    char units;
    double expectedMs;
  };
  for (const Case& c :
       {Case{0.04F, 8 + 2, 40.0}, Case{40.0F, 16 + 2, 40.0}, Case{40000.0F, 24 + 2, 40.0},
        Case{0.04F, 2, 40.0}, Case{40.0F, 0, 40.0}, Case{1.0F, 2, 0.0}, Case{2.0F, 8 + 2, 0.0}}) {
    Bytes bytes = original;
    patch(bytes, 92, c.interval);
    patch(bytes, 123, c.units);
    const auto series = readBytes(bytes);
    ASSERT_TRUE(series);
    EXPECT_NEAR(series->cine()->frameIntervalMs(), c.expectedMs, 1e-3) << c.interval;
  }
}

TEST(NiftiTest, int16OptionIsWithinHalfAStep) {
  const test::TemporaryFolder folder;
  const Volume volume = rampVolume(obliqueGrid(false));
  NiftiWriteOptions options;
  options.voxels = NiftiVoxels::Int16;
  ASSERT_TRUE(writeNifti(volume, folder / "a.nii", options));
  const auto series = read(folder / "a.nii");
  ASSERT_TRUE(series);
  const auto [low, high] = std::minmax_element(volume.voxels.begin(), volume.voxels.end());
  const double step = (static_cast<double>(*high) - *low) / 65534.0;
  for (std::size_t i = 0; i < volume.voxels.size(); ++i) {
    EXPECT_NEAR(series->volume()->voxels[i], volume.voxels[i], 0.51 * step + 1e-6);
  }
}

TEST(NiftiTest, descriptionIsKeptAndCutAt79Bytes) {
  const test::TemporaryFolder folder;
  NiftiWriteOptions options;
  options.description = "SYNTHETIC " + std::string(100, 'x');
  ASSERT_TRUE(writeNifti(rampVolume(obliqueGrid(false)), folder / "a.nii", options));
  const auto series = read(folder / "a.nii");
  ASSERT_TRUE(series);
  EXPECT_EQ(series->description, options.description.substr(0, 79));
}

TEST(NiftiTest, existingFileIsKept) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeNifti(rampVolume(obliqueGrid(false)), folder / "a.nii"));
  const Bytes before = contentOf(folder / "a.nii");
  const auto again = writeNifti(makeLabelMap(obliqueGrid(true)), folder / "a.nii");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, FailureCode::OutputExists);
  EXPECT_EQ(contentOf(folder / "a.nii"), before);
}

TEST(NiftiTest, uidFollowsTheContent) {
  const Bytes bytes = validFile();
  const auto first = readBytes(bytes);
  const auto second = readBytes(bytes);
  Bytes changed = bytes;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  const auto third = readBytes(changed);
  ASSERT_TRUE(first && second && third);
  EXPECT_EQ(first->uid, second->uid);
  EXPECT_NE(first->uid, third->uid);
  EXPECT_TRUE(first->uid.starts_with("2.25."));
  EXPECT_LE(first->uid.size(), 64U);
}

template <typename T>
void swapAt(Bytes& bytes, std::size_t offset, std::size_t count = 1) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(offset + i * sizeof(T));
    std::reverse(begin, begin + sizeof(T));
  }
}

TEST(NiftiTest, otherByteOrderGivesTheSameImage) {
  const Bytes original = validFile();
  Bytes bytes = original;
  swapAt<std::int32_t>(bytes, 0);
  swapAt<std::int16_t>(bytes, 40, 8);
  swapAt<std::int16_t>(bytes, 70, 2);
  swapAt<float>(bytes, 76, 11);
  swapAt<std::int16_t>(bytes, 252, 2);
  swapAt<float>(bytes, 256, 18);
  swapAt<float>(bytes, 352, 60);
  const auto expected = readBytes(original);
  const auto series = readBytes(bytes);
  ASSERT_TRUE(series) << series.error().message;
  EXPECT_EQ(series->volume()->voxels, expected->volume()->voxels);
  EXPECT_TRUE(series->geometry().sameGrid(expected->geometry(), 1e-9));
}

TEST(NiftiTest, everyNumericTypeIsRead) {
  const Bytes original = validFile();
  const auto check = [&]<typename T>(std::int16_t code, T value) {
    Bytes bytes(original.begin(), original.begin() + 352);
    patch<std::int16_t>(bytes, 70, code);
    for (int i = 0; i < 60; ++i) {
      const auto* raw = reinterpret_cast<const char*>(&value);
      bytes.insert(bytes.end(), raw, raw + sizeof(T));
    }
    const auto series = readBytes(bytes);
    ASSERT_TRUE(series) << series.error().message;
    EXPECT_EQ(series->volume()->voxels.back(), static_cast<float>(value)) << code;
  };
  check(2, std::uint8_t{200});
  check(4, std::int16_t{-300});
  check(8, std::int32_t{-70000});
  check(16, 1.5F);
  check(64, 2.5);
  check(256, std::int8_t{-100});
  check(512, std::uint16_t{60000});
  check(768, std::uint32_t{4000000000U});
  check(1024, std::int64_t{-5000000000});
  check(1280, std::uint64_t{5000000000});
}

TEST(NiftiTest, slopeAndInterceptAreApplied) {
  Bytes bytes = validFile();
  const auto plain = readBytes(bytes);
  patch(bytes, 112, 2.0F);
  patch(bytes, 116, -5.0F);
  const auto scaled = readBytes(bytes);
  ASSERT_TRUE(plain && scaled);
  EXPECT_FLOAT_EQ(scaled->volume()->voxels[9], plain->volume()->voxels[9] * 2.0F - 5.0F);
  patch(bytes, 112, 0.0F);
  EXPECT_EQ(readBytes(bytes)->volume()->voxels, plain->volume()->voxels);
}

TEST(NiftiTest, withoutCodesOrientationIsAnIssue) {
  Bytes bytes = validFile();
  patch<std::int16_t>(bytes, 252, 0);
  patch<std::int16_t>(bytes, 254, 0);
  const auto series = readBytes(bytes);
  ASSERT_TRUE(series);
  EXPECT_TRUE(hasIssue(*series, "no-orientation"));
  EXPECT_EQ(series->geometry().axes[0], (Vec3{1, 0, 0}));
  EXPECT_EQ(series->geometry().axes[2], (Vec3{0, 0, 1}));
}

TEST(NiftiTest, skewedMatrixBlocksQuantification) {
  Bytes bytes = validFile();
  float value = 0.0F;
  std::memcpy(&value, bytes.data() + 284, sizeof(value));
  patch(bytes, 284, value + 0.2F);
  const auto series = readBytes(bytes);
  ASSERT_TRUE(series);
  EXPECT_TRUE(hasIssue(*series, "non-orthogonal"));
  EXPECT_TRUE(hasIssue(*series, "forms-differ"));
  EXPECT_TRUE(series->blocksQuantification());
}

struct Fault {
  const char* name;
  std::function<void(Bytes&)> spoil;
};

TEST(NiftiTest, faultyFilesAreRefusedByName) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  const std::vector<Fault> faults{
      {"empty", [](Bytes& b) { b.clear(); }},
      {"short header", [](Bytes& b) { b.resize(100); }},
      {"no voxels", [](Bytes& b) { b.resize(352); }},
      {"one byte short", [](Bytes& b) { b.pop_back(); }},
      {"magic", [](Bytes& b) { b[345] = 'x'; }},
      {"two files", [](Bytes& b) { b[345] = 'i'; }},
      {"header size", [](Bytes& b) { patch<std::int32_t>(b, 0, 349); }},
      {"dim 0", [](Bytes& b) { patch<std::int16_t>(b, 40, 0); }},
      {"dim 8", [](Bytes& b) { patch<std::int16_t>(b, 40, 8); }},
      {"negative", [](Bytes& b) { patch<std::int16_t>(b, 42, -5); }},
      {"zero", [](Bytes& b) { patch<std::int16_t>(b, 44, 0); }},
      {"huge",
       [](Bytes& b) {
         patch<std::int16_t>(b, 40, 7);
         for (std::size_t i = 1; i < 8; ++i) patch<std::int16_t>(b, 40 + 2 * i, 32767);
       }},
      {"larger than the file", [](Bytes& b) { patch<std::int16_t>(b, 42, 32767); }},
      {"complex", [](Bytes& b) { patch<std::int16_t>(b, 70, 32); }},
      {"colour", [](Bytes& b) { patch<std::int16_t>(b, 70, 128); }},
      {"type 0", [](Bytes& b) { patch<std::int16_t>(b, 70, 0); }},
      {"pixdim nan", [=](Bytes& b) { patch(b, 80, nan); }},
      {"pixdim infinite", [=](Bytes& b) { patch(b, 80, infinity); }},
      {"sform nan", [=](Bytes& b) { patch(b, 280, nan); }},
      {"sform singular", [](Bytes& b) { std::fill_n(b.begin() + 280, 16, '\0'); }},
      {"slope infinite", [=](Bytes& b) { patch(b, 112, infinity); }},
      {"intercept nan", [=](Bytes& b) { patch(b, 116, nan); }},
      {"offset nan", [=](Bytes& b) { patch(b, 108, nan); }},
      {"offset inside header", [](Bytes& b) { patch(b, 108, 100.0F); }},
      {"offset past the end", [](Bytes& b) { patch(b, 108, 1e9F); }},
      {"offset negative", [](Bytes& b) { patch(b, 108, -352.0F); }},
      {"quaternion",
       [](Bytes& b) {
         patch<std::int16_t>(b, 254, 0);
         patch(b, 256, 2.0F);
       }},
      {"no finite voxel", [=](Bytes& b) {
         for (std::size_t i = 352; i < b.size(); i += 4) patch(b, i, nan);
       }}};
  const Bytes original = validFile();
  for (const Fault& fault : faults) {
    Bytes bytes = original;
    fault.spoil(bytes);
    const auto series = readBytes(bytes);
    ASSERT_FALSE(series) << fault.name;
    EXPECT_EQ(series.error().code, FailureCode::BadInput) << fault.name;
    EXPECT_NE(series.error().message.find("x.nii"), std::string::npos) << fault.name;
    EXPECT_FALSE(series.error().remedy.empty()) << fault.name;
  }
}

TEST(NiftiTest, nonFiniteVoxelsBecomeZeroAndAreCounted) {
  Bytes bytes = validFile();
  patch(bytes, 352 + 4 * 7, std::numeric_limits<float>::infinity());
  const auto series = readBytes(bytes);
  ASSERT_TRUE(series);
  EXPECT_EQ(series->volume()->voxels[7], 0.0F);
  EXPECT_TRUE(hasIssue(*series, "non-finite"));
}

void writeGzip(const std::filesystem::path& file, const Bytes& bytes) {
  const gzFile handle = gzopen(file.c_str(), "wb9");
  ASSERT_EQ(gzwrite(handle, bytes.data(), static_cast<unsigned>(bytes.size())),
            static_cast<int>(bytes.size()));
  gzclose(handle);
}

TEST(NiftiTest, damagedCompressionIsRefused) {
  const test::TemporaryFolder folder;
  writeGzip(folder / "a.nii.gz", validFile());
  ASSERT_TRUE(read(folder / "a.nii.gz"));
  Bytes packed = contentOf(folder / "a.nii.gz");
  Bytes cut(packed.begin(), packed.end() - 20);
  writeBytes(folder / "a.nii.gz", cut);
  EXPECT_FALSE(read(folder / "a.nii.gz"));
  Bytes wrongSum = packed;
  wrongSum[wrongSum.size() - 6] = static_cast<char>(wrongSum[wrongSum.size() - 6] ^ 0x55);
  writeBytes(folder / "a.nii.gz", wrongSum);
  const auto refused = read(folder / "a.nii.gz");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("damaged"), std::string::npos);
}

TEST(NiftiTest, smallFileCannotClaimAHugeImage) {
  const test::TemporaryFolder folder;
  Bytes bytes = validFile();
  for (std::size_t i = 1; i < 4; ++i) patch<std::int16_t>(bytes, 40 + 2 * i, 1500);
  writeGzip(folder / "bomb.nii.gz", bytes);
  const auto refused = read(folder / "bomb.nii.gz");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("announces"), std::string::npos);
}

TEST(NiftiTest, mutatedFilesNeverCrash) {
  const Bytes original = validFile();
  std::mt19937 random(11);
  int readable = 0;
  for (int i = 0; i < 1500; ++i) {
    Bytes bytes = original;
    for (int flips = 1 + static_cast<int>(random() % 6); flips > 0; --flips) {
      bytes[random() % 352] = static_cast<char>(random());
    }
    const auto series = readBytes(bytes);
    if (!series) {
      EXPECT_FALSE(series.error().message.empty());
      continue;
    }
    ++readable;
    const Geometry& geometry = series->geometry();
    for (std::size_t a = 0; a < 3; ++a) {
      EXPECT_TRUE(std::isfinite(geometry.spacingMm[a]) && geometry.spacingMm[a] > 0.0);
      EXPECT_NEAR(length(geometry.axes[a]), 1.0, 1e-3);
    }
    EXPECT_TRUE(std::isfinite(length(geometry.originMm)));
  }
  EXPECT_GT(readable, 100);
}

class StoppingProgress final : public ProgressSink {
 public:
  bool report(double, std::string_view) override { return false; }
};

TEST(NiftiTest, readingCanBeCancelled) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeNifti(rampVolume(obliqueGrid(false)), folder / "a.nii"));
  StoppingProgress progress;
  const auto series = readNifti(folder / "a.nii", progress);
  ASSERT_FALSE(series);
  EXPECT_EQ(series.error().code, FailureCode::Cancelled);
}

}  // namespace
}  // namespace lateglow
