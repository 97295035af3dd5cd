#include "app/report/CaseBundle.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <span>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/workflow/ReproduceBundle.h"
#include "engine/package/Sha256.h"
#include "engine/package/ZipArchive.h"
#include "imaging/io/NiftiWriter.h"
#include "tests/unit/report/ReportFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class CaseBundleTest : public testing::Test {
protected:
  void SetUp() override {
    m_folder = fs::path(testing::TempDir()) / "lateglow_case_bundle";
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }

  /// A report whose source series is a file on the disk that names a patient.
  [[nodiscard]] ReportContent content() const {
    ReportContent made = fixtureReport({.slices = 2});
    const fs::path file = m_folder / "Doe^Jane.nii.gz";
    NiftiWriteOptions options;
    options.overwrite = true;
    options.description = "Doe^Jane";
    const auto layer = made.analyzed.newest(LayerRole::SyntheticLge);
    EXPECT_TRUE(writeNifti(*layer->volume(), file, options));
    auto study = std::make_shared<Study>(*made.analyzed.study);
    study->series[made.analyzed.sourceSeries].files = {file};
    made.analyzed.study = study;
    return made;
  }
  [[nodiscard]] fs::path bundle() const { return m_folder / "bundle.zip"; }
  [[nodiscard]] Expected<void> write(const ReportContent& content) const {
    SilentProgress silent;
    return writeCaseBundle(content, {}, bundle(), true, silent);
  }
  /// The files of a good bundle, to be spoiled.
  [[nodiscard]] std::map<std::string, std::string> files() const {
    const auto written = write(content());
    EXPECT_TRUE(written.has_value()) << written.error().message;
    SilentProgress silent;
    const auto opened = openBundle(bundle(), silent);
    std::map<std::string, std::string> all;
    all["manifest.json"] = bytesOf(opened->folder.path() / "manifest.json");
    for (const BundleFile& file : opened->manifest.files) {
      all[file.path] = bytesOf(opened->folder.path() / file.path);
    }
    return all;
  }
  /// Why an archive of these files is refused; empty where it is taken.
  [[nodiscard]] std::string refusal(const std::map<std::string, std::string>& files) const {
    std::map<std::string, std::span<const std::byte>> spans;
    for (const auto& [name, bytes] : files) spans[name] = std::as_bytes(std::span(bytes));
    EXPECT_TRUE(engine::writeZip(bundle(), spans));
    SilentProgress silent;
    const auto opened = openBundle(bundle(), silent);
    if (opened) return "";
    EXPECT_EQ(opened.error().code, FailureCode::BadInput);
    EXPECT_NE(opened.error().message.find("bundle.zip"), std::string::npos);
    EXPECT_FALSE(opened.error().remedy.empty());
    return opened.error().message;
  }

  fs::path m_folder;
};

TEST_F(CaseBundleTest, HoldsInputsWithoutIdentityModelParametersAndResults) {
  ReportContent made = content();
  made.synthesis.gate.forced = true;
  ASSERT_TRUE(write(made));
  SilentProgress silent;
  const auto opened = openBundle(bundle(), silent);
  ASSERT_TRUE(opened.has_value()) << opened.error().message;
  EXPECT_EQ(opened->manifest.modelSha256, made.model.sha256);
  EXPECT_TRUE(opened->manifest.force);
  EXPECT_FALSE(opened->manifest.editedByReader);
  EXPECT_EQ(opened->manifest.files.size(), 3U);
  const json measured =
      json::parse(bytesOf(opened->folder.path() / kBundleMeasurements));
  EXPECT_EQ(measured["scar"]["mass_g"], made.measurements.scarMassG);
  const std::string all = bytesOf(bundle());
  for (const char* secret : {"Doe", "Jane", "4711"}) {
    EXPECT_EQ(all.find(secret), std::string::npos) << secret;
  }
  EXPECT_EQ(refusal(files()), "") << "packed again, it is as good";
}

TEST_F(CaseBundleTest, LandmarkAndApexComeBack) {
  ReportContent made = content();
  MeasureOptions options;
  options.anteriorRvInsertionMm = Vec3{12.5, -30.25, 104.0625};
  options.apex = ApexChoice::LastSlice;
  SilentProgress silent;
  ASSERT_TRUE(writeCaseBundle(made, options, bundle(), true, silent));
  const auto opened = openBundle(bundle(), silent);
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->manifest.measureOptions.anteriorRvInsertionMm, options.anteriorRvInsertionMm);
  EXPECT_EQ(opened->manifest.measureOptions.apex, ApexChoice::LastSlice);
}

TEST_F(CaseBundleTest, WhatIsNotAsListedIsRefused) {
  const auto good = files();
  auto bad = good;
  bad[kBundleMeasurements].back() = ' ';
  EXPECT_NE(refusal(bad).find("another SHA-256"), std::string::npos);
  bad = good;
  bad[kBundleMeasurements] += " ";
  EXPECT_NE(refusal(bad).find("another size"), std::string::npos);
  bad = good;
  bad.erase(kBundleMask);
  EXPECT_NE(refusal(bad).find("missing"), std::string::npos);
  bad = good;
  bad["results/extra.sh"] = "echo";
  EXPECT_NE(refusal(bad).find("not listed"), std::string::npos);
  bad = good;
  bad.erase("manifest.json");
  EXPECT_NE(refusal(bad).find("no manifest.json"), std::string::npos);
  bad = good;
  bad["manifest.json"] = "{";
  EXPECT_NE(refusal(bad).find("damaged"), std::string::npos);
  bad["manifest.json"] = R"({"schema":"lateglow.bundle/9"})";
  EXPECT_NE(refusal(bad).find("schema"), std::string::npos);
}

TEST_F(CaseBundleTest, HostileArchivesAreRefused) {
  const auto good = files();
  auto bad = good;
  bad["../outside"] = "x";
  EXPECT_NE(refusal(bad).find("outside of itself"), std::string::npos);
  EXPECT_FALSE(fs::exists(m_folder / "outside"));
  json manifest = json::parse(good.at("manifest.json"));
  manifest["files"].push_back({{"path", "/etc/hostname"}, {"bytes", 1}, {"sha256", ""}});
  bad = good;
  bad["manifest.json"] = manifest.dump();
  EXPECT_NE(refusal(bad).find("is no place in a bundle"), std::string::npos);
  manifest["files"].back()["path"] = "inputs/../../../etc/hostname";
  bad["manifest.json"] = manifest.dump();
  EXPECT_NE(refusal(bad).find("is no place in a bundle"), std::string::npos);
  std::ofstream(bundle(), std::ios::binary) << "PK\x03\x04 and nothing more";
  SilentProgress silent;
  EXPECT_FALSE(openBundle(bundle(), silent).has_value());
  EXPECT_EQ(openBundle(m_folder / "absent.zip", silent).error().code, FailureCode::NotFound);
}

TEST_F(CaseBundleTest, SourcesThatAreGoneAreNamed) {
  ReportContent made = content();
  fs::remove(made.analyzed.source().files.front());
  const auto written = write(made);
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().code, FailureCode::NotFound);
  EXPECT_FALSE(fs::exists(bundle()));
}

TEST_F(CaseBundleTest, ValuesAreComparedOneByOne) {
  const json before{{"a", 1.0}, {"list", {1.0, 2.0}}, {"text", "x"}, {"gone", 5}};
  const json after{{"a", 1.0 + 1e-9}, {"list", {1.0, 2.001}}, {"text", "y"}, {"new", 6}};
  std::map<std::string, bool> same;
  for (const ReproducedValue& value : compareValues(before, after)) same[value.name] = value.same;
  const std::map<std::string, bool> expected{{"/a", true},      {"/list/0", true},
                                             {"/list/1", false}, {"/text", false},
                                             {"/gone", false},   {"/new", false}};
  EXPECT_EQ(same, expected);
}

}  // namespace
}  // namespace lateglow
