#include "imaging/io/export/ExportSource.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdlib>
#include <set>

#include "imaging/io/StudyReader.h"
#include "tests/unit/imaging/export/ExportFixture.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace lateglow {
namespace {

using test::TemporaryFolder;

std::string valueOf(const ExportSource& source, const DcmTagKey& tag) {
  for (const SourceAttribute& one : source.attributes) {
    if (DcmTagKey(one.group, one.element) == tag) return one.value;
  }
  return "absent";
}

TEST(ExportSource, TakesOverTheSourcesBytesAndImages) {
  const TemporaryFolder folder;
  for (int f = 0; f < 6; ++f) {  // three slices at two phases
    test::SyntheticImage image;
    image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.5." + std::to_string(f + 1);
    image.patientName = "M\xFCller^Example";
    image.characterSet = "ISO_IR 100";
    image.pixels.assign(static_cast<std::size_t>(image.rows * image.columns), 7);
    image.positionMm = {0.0, 0.0, 8.0 * (f % 3)};
    image.triggerTimeMs = 40.0 * (f / 3);
    image.instanceNumber = f + 1;
    ASSERT_TRUE(test::writeDicom(image, folder.path() / (std::to_string(f) + ".dcm")));
  }
  SilentProgress silent;
  const Study study = readStudy(folder.path(), silent).value();
  const ExportSource source = describeSource(study, study.series.front());
  EXPECT_TRUE(source.dicom);
  EXPECT_FALSE(source.enhanced());
  EXPECT_EQ(source.characterSet, "ISO_IR 100");
  EXPECT_EQ(valueOf(source, DCM_PatientName), "M\xFCller^Example");
  EXPECT_EQ(source.studyUid, "1.2.826.0.1.3680043.10.999.1");
  EXPECT_EQ(source.instancesOfSlice(1),
            (std::vector<std::string>{"1.2.826.0.1.3680043.10.999.5.2",
                                      "1.2.826.0.1.3680043.10.999.5.5"}));
  EXPECT_FALSE(source.frameOfReferenceUid.empty());
}

TEST(ExportSource, LeavesOutWhatWouldHandOnAFault) {
  const TemporaryFolder folder;
  test::SyntheticImage image;
  image.sopInstanceUid = "1.2.3.4";
  image.pixels.assign(static_cast<std::size_t>(image.rows * image.columns), 7);
  const auto file = folder.path() / "a.dcm";
  ASSERT_TRUE(test::writeDicom(image, file));
  DcmFileFormat object;
  ASSERT_TRUE(object.loadFile(OFFilename(file.c_str())).good());
  object.loadAllDataIntoMemory();
  DcmDataset& dataset = *object.getDataset();
  dataset.putAndInsertString(DCM_StudyDate, "20120000");
  dataset.putAndInsertString(DCM_StudyTime, "101500");
  dataset.putAndInsertString(DCM_PatientIdentityRemoved, "YES");
  ASSERT_TRUE(object.saveFile(OFFilename(file.c_str()), EXS_LittleEndianExplicit).good());
  SilentProgress silent;
  const Study study = readStudy(file, silent).value();
  const ExportSource source = describeSource(study, study.series.front());
  EXPECT_EQ(valueOf(source, DCM_StudyDate), "absent");
  EXPECT_EQ(valueOf(source, DCM_StudyTime), "101500");
  EXPECT_NE(valueOf(source, DCM_DeidentificationMethod), "absent");
}

TEST(ExportSource, NamesWhatItMadeForASourceThatIsNotDicom) {
  Study study;
  study.uid = "2.25.123456789012345678.1";
  Series series;
  series.uid = "2.25.123456789012345678";
  series.sourceInstanceUids = {series.uid};  // as the readers of other files say it
  series.image = makeVolume(test::obliqueGrid());
  const ExportSource source = describeSource(study, series);
  EXPECT_FALSE(source.dicom);
  EXPECT_EQ(valueOf(source, DCM_PatientID), "LATEGLOW-9012345678");
  EXPECT_NE(valueOf(source, DCM_PatientComments).find("made by Lateglow"), std::string::npos);
  EXPECT_TRUE(source.uniqueInstances().empty());
  EXPECT_EQ(source.modality, "MR");
}

TEST(ExportSource, KnowsEnhancedSources) {
  const char* data = std::getenv("LATEGLOW_SHARED_DATA");
  const std::filesystem::path root =
      std::filesystem::path(data != nullptr ? data : "") / "odd/dcm_qa_enh";
  std::error_code error;
  if (data == nullptr || !std::filesystem::is_directory(root, error)) {
    GTEST_SKIP() << "the open enhanced MR images (odd/dcm_qa_enh) are absent";
  }
  SilentProgress silent;
  int enhanced = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const auto study = readStudy(entry.path(), silent);
    if (!study || study->series.front().sourceInstanceUids.empty()) continue;
    const ExportSource source = describeSource(*study, study->series.front());
    if (!source.enhanced()) continue;
    ++enhanced;
    EXPECT_EQ(source.uniqueInstances().size(), 1U) << entry.path();
    EXPECT_EQ(source.instancesOfSlice(0).size(), 1U) << entry.path();
  }
  EXPECT_GE(enhanced, 1);
}

}  // namespace
}  // namespace lateglow
