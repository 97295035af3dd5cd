#include "imaging/io/StudyReader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <numeric>
#include <random>

#include "imaging/io/NiftiWriter.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

using test::Coding;
using test::SyntheticImage;

constexpr int kSlices = 4;
constexpr int kPhases = 5;

/// The value that voxel (i, j) of slice k and phase t must have: unlike for all of them.
std::uint16_t valueAt(int i, int j, int k, int t) {
  return static_cast<std::uint16_t>(1000 * k + 100 * t + 8 * j + i);
}

SyntheticImage cineImage(int slice, int phase) {
  SyntheticImage image;
  image.sopInstanceUid =
      "1.2.826.0.1.3680043.10.999.4." + std::to_string(slice) + "." + std::to_string(phase + 1);
  image.rowDirection = {0.8, 0.6, 0.0};
  image.columnDirection = {0.0, 0.0, -1.0};
  const Vec3 normal{-0.6, 0.8, 0.0};
  image.positionMm = Vec3{10.0, -20.0, 30.0} + normal * (10.0 * slice);
  image.rowSpacingMm = 1.5;
  image.columnSpacingMm = 1.25;
  image.triggerTimeMs = 12.0 + 45.0 * phase;
  image.nominalIntervalMs = 880;
  image.sliceLocationMm = -6.7 * slice;
  for (int j = 0; j < image.rows; ++j) {
    for (int i = 0; i < image.columns; ++i) image.pixels.push_back(valueAt(i, j, slice, phase));
  }
  return image;
}

/// How a scanner or archive may have numbered and grouped the same acquisition.
enum class Arrangement { SliceBySlice, PhaseByPhase, Reversed, Shuffled, OneSeriesASlice };

void writeCine(const std::filesystem::path& folder, Arrangement arrangement) {
  std::vector<int> order(kSlices * kPhases);
  std::iota(order.begin(), order.end(), 0);
  if (arrangement == Arrangement::Reversed) std::reverse(order.begin(), order.end());
  if (arrangement == Arrangement::Shuffled) {
    std::shuffle(order.begin(), order.end(), std::mt19937(5));
  }
  for (std::size_t n = 0; n < order.size(); ++n) {
    const bool phaseFirst = arrangement == Arrangement::PhaseByPhase;
    const int slice = phaseFirst ? order[n] % kSlices : order[n] / kPhases;
    const int phase = phaseFirst ? order[n] / kSlices : order[n] % kPhases;
    SyntheticImage image = cineImage(slice, phase);
    image.instanceNumber = static_cast<int>(n) + 1;
    if (arrangement == Arrangement::OneSeriesASlice) {
      image.seriesNumber = 10 - slice;
      image.seriesUid += "." + std::to_string(image.seriesNumber);
      image.instanceNumber = phase + 1;
    }
    const std::filesystem::path sub = folder / std::string("d").append(std::to_string(n % 3));
    std::filesystem::create_directories(sub);
    ASSERT_TRUE(writeDicom(image, sub / std::string("i").append(std::to_string(n))));
  }
}

Expected<Study> read(const std::filesystem::path& path) {
  SilentProgress progress;
  return readStudy(path, progress);
}

bool hasIssue(const Series& series, const std::string& code) {
  return std::any_of(series.issues.begin(), series.issues.end(),
                     [&](const SeriesIssue& issue) { return issue.code == code; });
}

void expectTheCine(const Cine& cine) {
  ASSERT_EQ(cine.geometry.size, (std::array{6, 8, kSlices}));
  ASSERT_EQ(cine.phaseCount, kPhases);
  EXPECT_NEAR(cine.geometry.spacingMm[2], 10.0, 1e-6);
  EXPECT_NEAR(length(cine.geometry.originMm - Vec3{10.0, -20.0, 30.0}), 0.0, 1e-9);
  EXPECT_NEAR(length(cine.geometry.axes[2] - Vec3{-0.6, 0.8, 0.0}), 0.0, 1e-9);
  EXPECT_EQ(cine.phaseKey, PhaseKey::TriggerTime);
  EXPECT_NEAR(cine.cycleMs, 880.0, 1e-9);
  ASSERT_EQ(cine.phaseTimesMs.size(), static_cast<std::size_t>(kPhases));
  EXPECT_NEAR(cine.phaseTimesMs[2], 102.0, 1e-9);
  for (int t = 0; t < kPhases; ++t) {
    for (int k = 0; k < kSlices; ++k) {
      const auto frame = cine.frame(k, t);
      for (int j = 0; j < 8; ++j) {
        for (int i = 0; i < 6; ++i) {
          ASSERT_EQ(frame[static_cast<std::size_t>(i + 6 * j)], valueAt(i, j, k, t));
        }
      }
    }
  }
}

class ArrangementTest : public testing::TestWithParam<Arrangement> {};

TEST_P(ArrangementTest, everyArrangementGivesTheSameCine) {
  const test::TemporaryFolder folder;
  writeCine(folder.path(), GetParam());
  const auto study = read(folder.path());
  ASSERT_TRUE(study) << study.error().message;
  ASSERT_EQ(study->series.size(), 1U);
  ASSERT_NE(study->series.front().cine(), nullptr);
  expectTheCine(*study->series.front().cine());
  EXPECT_FALSE(study->series.front().blocksQuantification());
}

INSTANTIATE_TEST_SUITE_P(Arrangements, ArrangementTest,
                         testing::Values(Arrangement::SliceBySlice, Arrangement::PhaseByPhase,
                                         Arrangement::Reversed, Arrangement::Shuffled,
                                         Arrangement::OneSeriesASlice));

class CodingTest : public testing::TestWithParam<Coding> {};

TEST_P(CodingTest, everyTransferSyntaxGivesTheSamePixels) {
  const test::TemporaryFolder folder;
  const SyntheticImage image = cineImage(2, 3);
  ASSERT_TRUE(writeDicom(image, folder / "a.dcm", GetParam()));
  const auto study = read(folder / "a.dcm");
  ASSERT_TRUE(study) << study.error().message;
  const Volume* volume = study->series.front().volume();
  ASSERT_NE(volume, nullptr);
  EXPECT_TRUE(std::equal(volume->voxels.begin(), volume->voxels.end(), image.pixels.begin(),
                         image.pixels.end()));
}

INSTANTIATE_TEST_SUITE_P(Codings, CodingTest,
                         testing::Values(Coding::ExplicitLittle, Coding::ImplicitLittle,
                                         Coding::ExplicitBig, Coding::Deflated, Coding::Rle,
                                         Coding::JpegLossless, Coding::JpegLs));

std::vector<float> pixelsOf(const SyntheticImage& image) {
  const test::TemporaryFolder folder;
  EXPECT_TRUE(writeDicom(image, folder / "a.dcm"));
  const auto study = read(folder / "a.dcm");
  EXPECT_TRUE(study) << study.error().message;
  return study ? study->series.front().volume()->voxels : std::vector<float>();
}

SyntheticImage imageOf(std::vector<std::uint16_t> pixels) {
  SyntheticImage image = cineImage(0, 0);
  image.rows = 1;
  image.columns = static_cast<int>(pixels.size());
  image.pixels = std::move(pixels);
  return image;
}

TEST(StudyReaderTest, signAndRescaleAreApplied) {
  SyntheticImage image = imageOf({0, 1, 0xFFFF, 0x8000, 0x7FFF, 5});
  image.isSigned = true;
  image.rescaleSlope = 2.0;
  image.rescaleIntercept = -3.5;
  EXPECT_EQ(pixelsOf(image), (std::vector<float>{-3.5F, -1.5F, -5.5F, -65539.5F, 65530.5F, 6.5F}));
}

TEST(StudyReaderTest, theFirstLinearWindowIsKept) {
  const auto windowsOf = [](const std::string& function) {
    SyntheticImage image = imageOf({0, 1, 5});
    image.windowCentre = "40\\-600";
    image.windowWidth = "400\\1500";
    image.windowFunction = function;
    image.bodyPart = "CHEST";
    const test::TemporaryFolder folder;
    EXPECT_TRUE(writeDicom(image, folder / "a.dcm"));
    const Study study = read(folder / "a.dcm").value();
    EXPECT_EQ(study.series.front().bodyPart, "CHEST");
    return study.series.front().windowOfSlice;
  };
  EXPECT_EQ(windowsOf(""), (std::vector<StoredWindow>{{400.0, 40.0}}));
  EXPECT_EQ(windowsOf("LINEAR_EXACT"), (std::vector<StoredWindow>{{400.0, 40.0}}));
  EXPECT_TRUE(windowsOf("SIGMOID").empty());
}

TEST(StudyReaderTest, bitsOutsideTheStoredOnesAreMasked) {
  SyntheticImage image = imageOf({0xF001, 0x0FFF, 0x8800, 0x07FF});
  image.bitsStored = 12;
  image.highBit = 11;
  EXPECT_EQ(pixelsOf(image), (std::vector<float>{1, 4095, 2048, 2047}));
  image.isSigned = true;
  EXPECT_EQ(pixelsOf(image), (std::vector<float>{1, -1, -2048, 2047}));
  image.highBit = 15;
  EXPECT_EQ(pixelsOf(image), (std::vector<float>{-256, 255, -1920, 127}));
}

TEST(StudyReaderTest, monochrome1IsMirroredAndNoted) {
  SyntheticImage image = imageOf({0, 1, 4095});
  image.bitsStored = 12;
  image.highBit = 11;
  image.photometric = "MONOCHROME1";
  EXPECT_EQ(pixelsOf(image), (std::vector<float>{4095, 4094, 0}));
}

TEST(StudyReaderTest, namesAreConvertedToUtf8) {
  const std::vector<std::array<std::string, 3>> cases{
      {"ISO_IR 100", "M\xFCller^J\xF6rg", "Müller^Jörg"},
      {"", "M\xFCller", "Müller"},
      {"ISO_IR 192", "Łukasz", "Łukasz"},
      {"ISO_IR 192", "A\xFF\xFE", "A\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"ISO_IR 144", "\xBB\xEE\xDA", "Люк"},
      {"\\ISO 2022 IR 87", "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B",
       "Yamada^Tarou=山田^太郎"},
      {"ISO 2022 IR 13\\ISO 2022 IR 87", "\xD4\xCF\xC0\xDE^\xC0\xDB\xB3=\x1B$B;3ED\x1B(J",
       "ﾔﾏﾀﾞ^ﾀﾛｳ=山田"},
      {"\\ISO 2022 IR 149", "Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7",
       "Hong^Gildong=洪^吉洞"}};
  for (const auto& [characterSet, stored, expected] : cases) {
    const test::TemporaryFolder folder;
    SyntheticImage image = cineImage(0, 0);
    image.characterSet = characterSet;
    image.patientName = stored;
    ASSERT_TRUE(writeDicom(image, folder / "a.dcm"));
    const auto study = read(folder / "a.dcm");
    ASSERT_TRUE(study) << study.error().message;
    EXPECT_EQ(study->patient.name, expected) << characterSet;
  }
}

TEST(StudyReaderTest, studyAndSeriesAreDescribed) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeDicom(cineImage(0, 0), folder / "a.dcm"));
  const auto study = read(folder.path());
  ASSERT_TRUE(study);
  EXPECT_EQ(study->uid, "1.2.826.0.1.3680043.10.999.1");
  EXPECT_EQ(study->patient.id, "P1");
  EXPECT_EQ(study->date, "20240102");
  const Series& series = study->series.front();
  EXPECT_EQ(series.modality, "MR");
  EXPECT_EQ(series.description, "SAX cine");
  EXPECT_EQ(series.sourceInstanceUids, std::vector<std::string>{cineImage(0, 0).sopInstanceUid});
  EXPECT_EQ(series.files, std::vector<std::filesystem::path>{folder / "a.dcm"});
}

TEST(StudyReaderTest, otherFilesAreSkippedWithANote) {
  const test::TemporaryFolder folder;
  writeCine(folder.path(), Arrangement::Shuffled);
  std::ofstream(folder / "notes.txt") << "not DICOM at all, but long enough to be looked at";
  std::ofstream(folder / "empty") << "";
  const auto study = read(folder.path());
  ASSERT_TRUE(study);
  expectTheCine(*study->series.front().cine());
  EXPECT_TRUE(hasIssue(study->series.front(), "skipped-files"));
}

TEST(StudyReaderTest, truncatedImageIsRefusedByName) {
  const test::TemporaryFolder folder;
  writeCine(folder.path(), Arrangement::SliceBySlice);
  const std::filesystem::path victim = folder.path() / "d1" / "i1";
  std::filesystem::resize_file(victim, std::filesystem::file_size(victim) - 30);
  const auto study = read(folder.path());
  ASSERT_FALSE(study);
  EXPECT_EQ(study.error().code, FailureCode::BadInput);
  EXPECT_EQ(study.error().file, victim.string());
  EXPECT_NE(study.error().message.find(victim.string()), std::string::npos);
  EXPECT_FALSE(study.error().remedy.empty());
}

TEST(StudyReaderTest, missingImageShowsAsUnequalPhases) {
  const test::TemporaryFolder folder;
  writeCine(folder.path(), Arrangement::SliceBySlice);
  std::filesystem::remove(folder.path() / "d1" / "i1");
  const auto study = read(folder.path());
  ASSERT_TRUE(study);
  EXPECT_TRUE(hasIssue(study->series.front(), "unequal-phases"));
  EXPECT_TRUE(study->series.front().blocksQuantification());
}

TEST(StudyReaderTest, twoStudiesAreNotMixed) {
  const test::TemporaryFolder folder;
  SyntheticImage image = cineImage(0, 0);
  ASSERT_TRUE(writeDicom(image, folder / "a.dcm"));
  image.studyUid += ".7";
  image.patientName = "Roe^Richard";
  ASSERT_TRUE(writeDicom(image, folder / "b.dcm"));
  const auto one = read(folder.path());
  ASSERT_FALSE(one);
  EXPECT_NE(one.error().message.find("2 studies"), std::string::npos);
  SilentProgress progress;
  const auto both = readStudies(folder.path(), progress);
  ASSERT_TRUE(both);
  ASSERT_EQ(both->size(), 2U);
  EXPECT_NE(both->at(0).patient.name, both->at(1).patient.name);
}

TEST(StudyReaderTest, niftiFoldersAreStudiesToo) {
  const test::TemporaryFolder folder;
  Geometry geometry;
  geometry.size = {3, 3, 3};
  ASSERT_TRUE(writeNifti(makeVolume(geometry, 1.0F), folder / "a.nii.gz"));
  ASSERT_TRUE(writeNifti(makeCine(geometry, 3), folder / "b.nii"));
  const auto study = read(folder.path());
  ASSERT_TRUE(study) << study.error().message;
  ASSERT_EQ(study->series.size(), 2U);
  EXPECT_EQ(study->series[0].kind(), SeriesKind::Volume);
  EXPECT_EQ(study->series[1].kind(), SeriesKind::Cine);
}

TEST(StudyReaderTest, nothingToReadIsSaid) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(read(folder / "absent").error().code, FailureCode::NotFound);
  EXPECT_EQ(read(folder.path()).error().code, FailureCode::BadInput);
  std::ofstream(folder / "notes.txt") << "not DICOM";
  const auto file = read(folder / "notes.txt");
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().message.find("not DICOM"), std::string::npos);
}

class RecordingProgress final : public ProgressSink {
 public:
  explicit RecordingProgress(int stopAfter) : m_stopAfter(stopAfter) {}
  bool report(double fraction, std::string_view) override {
    EXPECT_GE(fraction, m_last);
    EXPECT_LE(fraction, 1.0);
    m_last = fraction;
    return m_stopAfter < 0 || m_stopAfter-- > 0;
  }
  [[nodiscard]] double last() const { return m_last; }

 private:
  double m_last = 0.0;
  int m_stopAfter;
};

TEST(StudyReaderTest, progressRisesToOne) {
  const test::TemporaryFolder folder;
  writeCine(folder.path(), Arrangement::Shuffled);
  RecordingProgress progress(-1);
  ASSERT_TRUE(readStudy(folder.path(), progress));
  EXPECT_DOUBLE_EQ(progress.last(), 1.0);
}

TEST(StudyReaderTest, readingCanBeCancelled) {
  const test::TemporaryFolder folder;
  writeCine(folder.path(), Arrangement::Shuffled);
  for (int stopAfter = 0; stopAfter < 2; ++stopAfter) {
    RecordingProgress progress(stopAfter);
    const auto study = readStudy(folder.path(), progress);
    ASSERT_FALSE(study);
    EXPECT_EQ(study.error().code, FailureCode::Cancelled);
  }
}

}  // namespace
}  // namespace lateglow
