#include "app/workflow/SourceJson.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

ExportSource example() {
  ExportSource source;
  source.dicom = true;
  source.sopClassUid = "1.2.840.10008.5.1.4.1.1.4";
  source.characterSet = "\\ISO 2022 IR 87";
  // Bytes of a Japanese name with escape sequences, and of Latin-1: neither is UTF-8.
  source.attributes = {{0x0010, 0x0010, "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B"},
                       {0x0008, 0x1030, "Herz \xFC \"quoted\"\\second"}};
  source.equipment = {{0x0008, 0x0070, "Example maker"}};
  source.studyUid = "1.2.3";
  source.seriesUid = "1.2.4";
  source.frameOfReferenceUid = "1.2.5";
  source.modality = "MR";
  source.sliceThicknessMm = 7.9;
  source.instanceUids = {"1.2.6.1", "1.2.6.2", "1.2.6.3", "1.2.6.4"};
  source.sliceCount = 2;
  return source;
}

TEST(SourceJson, ComesBackByteForByte) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "source.json";
  std::ofstream(file) << toJson(example()).dump();
  const auto read = readSourceJson(file);
  ASSERT_TRUE(read) << read.error().message;
  const ExportSource source = example();
  ASSERT_EQ(read->attributes.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(read->attributes[i].value, source.attributes[i].value);
    EXPECT_EQ(read->attributes[i].group, source.attributes[i].group);
    EXPECT_EQ(read->attributes[i].element, source.attributes[i].element);
  }
  EXPECT_EQ(read->characterSet, source.characterSet);
  EXPECT_EQ(read->equipment.front().value, "Example maker");
  EXPECT_EQ(read->instancesOfSlice(1), (std::vector<std::string>{"1.2.6.2", "1.2.6.4"}));
  EXPECT_DOUBLE_EQ(read->sliceThicknessMm, 7.9);
  EXPECT_TRUE(read->dicom);
}

TEST(SourceJson, TellsDamagedFromAbsent) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "source.json";
  EXPECT_EQ(readSourceJson(file).error().code, FailureCode::NotFound);
  nlohmann::json json = toJson(example());
  json["attributes"][0]["tag"] = "zz";
  std::ofstream(file) << json.dump();
  EXPECT_EQ(readSourceJson(file).error().code, FailureCode::BadInput);
  std::ofstream(file) << "{";
  EXPECT_EQ(readSourceJson(file).error().code, FailureCode::BadInput);
}

}  // namespace
}  // namespace lateglow
