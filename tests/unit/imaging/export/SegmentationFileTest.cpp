#include "imaging/io/export/SegmentationFile.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <functional>
#include <random>

#include "imaging/io/export/ObjectCheck.h"

#include "tests/unit/imaging/export/ExportFixture.h"

namespace lateglow {
namespace {

using test::exampleContext;
using test::obliqueGrid;
using test::patternLabels;
using test::TemporaryFolder;

class SegmentationFile : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(writeSegmentation(m_labels, exampleContext(m_labels.geometry), m_file));
  }
  /// The file after a change of its data set.
  std::filesystem::path changed(const std::function<void(DcmDataset&)>& change) {
    DcmFileFormat object;
    EXPECT_TRUE(object.loadFile(OFFilename(m_file.c_str())).good());
    object.loadAllDataIntoMemory();
    change(*object.getDataset());
    const auto file = m_folder.path() / "changed.dcm";
    EXPECT_TRUE(object.saveFile(OFFilename(file.c_str()), EXS_LittleEndianExplicit).good());
    return file;
  }
  void expectRefused(const std::filesystem::path& file) {
    const auto read = readSegmentation(file);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, FailureCode::BadInput);
    EXPECT_FALSE(read.error().remedy.empty());
  }

  TemporaryFolder m_folder;
  LabelMap m_labels = patternLabels(obliqueGrid());
  std::filesystem::path m_file = m_folder.path() / "seg.dcm";
};

TEST_F(SegmentationFile, ComesBackExactly) {
  const auto read = readSegmentation(m_file);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->labels, m_labels.labels);
  EXPECT_TRUE(read->geometry.sameGrid(m_labels.geometry, 1e-6));
}

TEST_F(SegmentationFile, ReadsBitsThatEndWithinBytes) {
  // 3 x 4 frames of 77 pixels: only exact packing puts the last frame where it belongs.
  ASSERT_NE(m_labels.geometry.sliceVoxelCount() % 8, 0U);
  DcmFileFormat object;
  ASSERT_TRUE(object.loadFile(OFFilename(m_file.c_str())).good());
  DcmElement* pixels = nullptr;
  ASSERT_TRUE(object.getDataset()->findAndGetElement(DCM_PixelData, pixels).good());
  const std::size_t bits = 3 * m_labels.labels.size();
  EXPECT_EQ(pixels->getLength(), (bits + 7) / 8 + ((bits + 7) / 8) % 2);
}

TEST_F(SegmentationFile, PutsFramesOfMissingSlicesBackInPlace) {
  // Another system leaves empty frames out: slice 0 has none, and slice 2 of blood pool.
  const auto file = changed([this](DcmDataset& d) {
    DcmSequenceOfItems* frames = nullptr;
    ASSERT_TRUE(d.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, frames).good());
    const std::size_t pixels = m_labels.geometry.sliceVoxelCount();
    std::vector<Uint8> bits;
    std::size_t place = 0;
    for (int number = 3; number >= 1; --number) {
      for (std::size_t k = 1; k < 4; ++k) {
        for (std::size_t i = 0; i < pixels; ++i, ++place) {
          if (place / 8 >= bits.size()) bits.push_back(0);
          if (m_labels.labels[k * pixels + i] == number)
            bits[place / 8] |= static_cast<Uint8>(1U << (place % 8));
        }
      }
    }
    if (bits.size() % 2 != 0) bits.push_back(0);
    std::vector<DcmItem*> kept;
    for (unsigned long number = 3; number >= 1; --number) {
      for (unsigned long k = 1; k < 4; ++k) {
        kept.push_back(new DcmItem(*frames->getItem((number - 1) * 4 + k)));
      }
    }
    d.findAndDeleteElement(DCM_PerFrameFunctionalGroupsSequence);
    for (DcmItem* frame : kept) d.insertSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame);
    d.putAndInsertString(DCM_NumberOfFrames, "9");
    d.putAndInsertUint8Array(DCM_PixelData, bits.data(), bits.size());
  });
  const auto read = readSegmentation(file);
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->geometry.size[2], 3);
  const std::size_t pixels = m_labels.geometry.sliceVoxelCount();
  EXPECT_TRUE(std::equal(read->labels.begin(), read->labels.end(),
                         m_labels.labels.begin() + static_cast<std::ptrdiff_t>(pixels)));
  EXPECT_NEAR(length(read->geometry.originMm - m_labels.geometry.toPatient({0, 0, 1})), 0.0, 1e-6);
}

TEST_F(SegmentationFile, RefusesWhatItCannotTrust) {
  expectRefused(
      changed([](DcmDataset& d) { d.putAndInsertString(DCM_NumberOfFrames, "4000000"); }));
  expectRefused(changed([](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, 65535); }));
  expectRefused(
      changed([](DcmDataset& d) { d.putAndInsertString(DCM_SegmentationType, "FRACTIONAL"); }));
  expectRefused(changed([](DcmDataset& d) { d.findAndDeleteElement(DCM_PixelData); }));
  expectRefused(changed([](DcmDataset& d) {
    DcmItem* type = nullptr;
    d.findAndGetSequenceItem(DCM_SegmentSequence, type, 0);
    DcmItem* code = nullptr;
    type->findAndGetSequenceItem(DCM_SegmentedPropertyTypeCodeSequence, code, 0);
    code->putAndInsertString(DCM_CodeValue, "10200004");  // liver
  }));
  expectRefused(changed([](DcmDataset& d) {
    DcmItem* frame = nullptr;
    d.findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame, 5);
    DcmItem* place = nullptr;
    frame->findAndGetSequenceItem(DCM_PlanePositionSequence, place, 0);
    place->putAndInsertString(DCM_ImagePositionPatient, "0\\0\\3.21");
  }));
  expectRefused(m_folder.path() / "absent.dcm");
}

TEST_F(SegmentationFile, ReadsNothingFromTruncatedFiles) {
  const auto size = std::filesystem::file_size(m_file);
  for (std::uintmax_t keep = 0; keep < size - 2; keep += size / 97 + 1) {
    const auto cut = m_folder.path() / "cut.dcm";
    std::filesystem::copy_file(m_file, cut, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(cut, keep);
    EXPECT_FALSE(readSegmentation(cut)) << keep << " of " << size << " bytes";
  }
}

TEST_F(SegmentationFile, BitFlipsAreReadOrRefusedButNeverFatal) {
  std::ifstream stream(m_file, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(stream), {}};
  std::mt19937 random(11);
  const auto flipped = m_folder.path() / "flipped.dcm";
  int refused = 0;
  for (int round = 0; round < 1500; ++round) {
    std::string bytes = whole;
    for (int bit = 0; bit < 3; ++bit) {
      char& byte = bytes[132 + random() % (bytes.size() - 132)];
      byte = static_cast<char>(byte ^ static_cast<char>(1U << (random() % 8U)));
    }
    std::ofstream(flipped, std::ios::binary) << bytes;
    const auto read = readSegmentation(flipped);
    if (!read) {
      ++refused;
    } else {
      EXPECT_EQ(read->labels.size(), read->geometry.voxelCount());
    }
    static_cast<void>(checkObject(flipped));
  }
  EXPECT_GT(refused, 50);
}

TEST_F(SegmentationFile, SaysWhoDecided) {
  ExportContext context = exampleContext(m_labels.geometry);
  context.provenance.operation = "edit";
  const auto file = m_folder.path() / "edited.dcm";
  ASSERT_TRUE(writeSegmentation(m_labels, context, file));
  for (const auto& [path, type] :
       {std::pair(m_file, "AUTOMATIC"), std::pair(file, "SEMIAUTOMATIC")}) {
    DcmFileFormat object;
    ASSERT_TRUE(object.loadFile(OFFilename(path.c_str())).good());
    OFString value;
    ASSERT_TRUE(
        object.getDataset()->findAndGetOFString(DCM_SegmentAlgorithmType, value, 0, OFTrue).good());
    EXPECT_EQ(value, type);
  }
}

}  // namespace
}  // namespace lateglow
