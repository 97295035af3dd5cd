#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

ProgramResult cli(const std::vector<std::string>& arguments) { return runProgram(LATEGLOW_CLI, arguments); }

std::string demonstrationCine() { return std::string(LATEGLOW_RESOURCES) + "/demo/phantom/cine.nii.gz"; }

/// A phantom cine as DICOM, by the converter, and its analysis: made once, read by all tests.
class ExportCommandTest : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    scratch = new ScratchFolder("export");
    const ProgramResult converted = cli({"convert", demonstrationCine(), *scratch / "source", "--format", "dicom", "--json"});
    ASSERT_EQ(converted.exitStatus, 0) << converted.errors;
    const ProgramResult analyzed = cli({"analyze", "--in", *scratch / "source", "--out", *scratch / "case", "--json"});
    ASSERT_EQ(analyzed.exitStatus, 0) << analyzed.errors;
    files = analyzed.json()["files"];
  }
  static void TearDownTestSuite() { delete scratch; }

  static inline ScratchFolder* scratch = nullptr;
  static inline nlohmann::json files;
};

/// Middle of a grid in patient space: the same however its slices are counted.
std::vector<double> middleOf(const nlohmann::json& series) {
  std::vector<double> middle;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    double place = series["origin_mm"][axis];
    for (std::size_t i = 0; i < 3; ++i) {
      place += 0.5 * (series["size"][i].get<int>() - 1) * series["spacing_mm"][i].get<double>() *
               series["direction"][i][axis].get<double>();
    }
    middle.push_back(place);
  }
  return middle;
}

TEST_F(ExportCommandTest, ConvertKeepsTheCine) {
  const auto before = cli({"info", demonstrationCine(), "--json"}).json()["series"][0];
  const auto after = cli({"info", *scratch / "source", "--json"}).json()["series"][0];
  for (const char* key : {"kind", "phases", "slices", "size"}) EXPECT_EQ(before[key], after[key]) << key;
  for (int axis = 0; axis < 3; ++axis) {
    EXPECT_NEAR(before["spacing_mm"][axis].get<double>(), after["spacing_mm"][axis].get<double>(), 1e-4);
    const auto index = static_cast<std::size_t>(axis);
    EXPECT_NEAR(middleOf(before)[index], middleOf(after)[index], 1e-3);
  }
  EXPECT_EQ(after["phase_key"], "trigger time");
  EXPECT_EQ(cli({"validate", *scratch / "source"}).exitStatus, 0);
}

TEST_F(ExportCommandTest, AnalyzeOfDicomWritesCheckedObjects) {
  int objects = 0;
  for (const std::string file : files) {
    EXPECT_TRUE(fs::exists(file)) << file;
    objects += file.ends_with(".dcm") ? 1 : 0;
  }
  EXPECT_GE(objects, 4);
  const ProgramResult checked = cli({"validate", *scratch / "case/dicom", "--json"});
  EXPECT_EQ(checked.exitStatus, 0) << checked.output;
  EXPECT_TRUE(checked.json()["ok"]);
  EXPECT_EQ(checked.json()["objects"].size(), static_cast<std::size_t>(objects));
}

TEST_F(ExportCommandTest, ExportWritesEverythingFromTheSavedCase) {
  const ProgramResult exported = cli({"export", "--case", *scratch / "case", "--out", *scratch / "all", "--objects",
                                      "sc,seg,sr,pdf,pm,key,gif,png,csv,json,nifti", "--json"});
  ASSERT_EQ(exported.exitStatus, 0) << exported.errors;
  for (const std::string file : exported.json()["files"]) {
    EXPECT_TRUE(fs::exists(file)) << file;
    EXPECT_TRUE(fs::path(file).filename().string().starts_with("synthetic_")) << file;
  }
  for (const char* name : {"segmentation.dcm", "measurements_sr.dcm", "report_pdf.dcm", "uncertainty.dcm",
                           "key_image_01.dcm", "cine.gif", "measurements.csv", "measurements.json", "lge.nii.gz"}) {
    EXPECT_TRUE(fs::exists(*scratch / ("all/synthetic_" + std::string(name)))) << name;
  }
  EXPECT_EQ(cli({"validate", *scratch / "all"}).exitStatus, 0);
  EXPECT_EQ(std::distance(fs::directory_iterator(scratch->path()), {}), 3) << "something was left behind";
  const ProgramResult again = cli({"export", "--case", *scratch / "case", "--out", *scratch / "all"});
  EXPECT_EQ(again.exitStatus, 1) << "existing output must not be written without --overwrite";
}

TEST_F(ExportCommandTest, ExportGoesOnWithoutTheSourceAndSaysWhatIsMissing) {
  const ScratchFolder elsewhere("export-alone");
  fs::copy(*scratch / "case", elsewhere / "case", fs::copy_options::recursive);
  fs::rename(*scratch / "source", *scratch / "moved");
  const ProgramResult objects =
      cli({"export", "--case", elsewhere / "case", "--out", elsewhere / "out", "--objects", "sc,seg,sr,pm"});
  const ProgramResult animation =
      cli({"export", "--case", elsewhere / "case", "--out", elsewhere / "gif", "--objects", "gif", "--json"});
  fs::rename(*scratch / "moved", *scratch / "source");
  EXPECT_EQ(objects.exitStatus, 0) << objects.errors;
  EXPECT_EQ(cli({"validate", elsewhere / "out"}).exitStatus, 0);
  EXPECT_EQ(animation.exitStatus, 3);
  EXPECT_NE(animation.json()["error"]["message"].get<std::string>().find("is gone"), std::string::npos);
  EXPECT_FALSE(fs::exists(elsewhere / "gif"));
}

TEST_F(ExportCommandTest, ASourceThatIsNotDicomGetsAnIdentityOfItsOwnWhenAskedFor) {
  const ScratchFolder nifti("export-nifti");
  const ProgramResult plain = cli({"analyze", "--in", demonstrationCine(), "--out", nifti / "case", "--json"});
  ASSERT_EQ(plain.exitStatus, 0) << plain.errors;
  EXPECT_FALSE(fs::exists(nifti / "case/dicom")) << "nobody asked for DICOM objects of a NIfTI file";
  const ProgramResult asked = cli({"export", "--case", nifti / "case", "--out", nifti / "out", "--json"});
  ASSERT_EQ(asked.exitStatus, 0) << asked.errors;
  EXPECT_FALSE(asked.json()["dicom_source"].get<bool>());
  EXPECT_EQ(cli({"validate", nifti / "out"}).exitStatus, 0);
  const std::string file = nifti / "out/synthetic_segmentation.dcm";
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_NE(bytes.find("LATEGLOW-"), std::string::npos);
  EXPECT_NE(bytes.find("were made by Lateglow"), std::string::npos);
}

TEST_F(ExportCommandTest, ValidateTellsFaultsByExitStatus) {
  const ScratchFolder broken("validate");
  SyntheticImage image;  // no SOP instance UID, no echo time, no study date
  image.sopInstanceUid = "1.2.3.4";
  image.pixels.assign(static_cast<std::size_t>(image.rows * image.columns), 1);
  ASSERT_TRUE(writeDicom(image, broken.path() / "a.dcm"));
  const ProgramResult told = cli({"validate", broken.path().string(), "--json"});
  EXPECT_EQ(told.exitStatus, 3);
  EXPECT_FALSE(told.json()["ok"]);
  ASSERT_FALSE(told.json()["issues"].empty());
  EXPECT_EQ(told.json()["issues"][0]["severity"], "error");
  std::ofstream(broken / "text.txt") << "no DICOM";
  EXPECT_EQ(cli({"validate", broken / "text.txt"}).exitStatus, 3);
  EXPECT_EQ(cli({"validate", broken / "absent"}).exitStatus, 3);
}

TEST_F(ExportCommandTest, UnknownObjectsAreNamedBeforeAnythingRuns) {
  const ProgramResult wrong = cli({"export", "--case", *scratch / "case", "--out", *scratch / "x", "--objects", "sc,xyz", "--json"});
  EXPECT_EQ(wrong.exitStatus, 3);
  EXPECT_NE(wrong.json()["error"]["message"].get<std::string>().find("xyz"), std::string::npos);
  EXPECT_NE(wrong.json()["error"]["remedy"].get<std::string>().find("seg"), std::string::npos);
}

TEST_F(ExportCommandTest, ABundleOfADicomCaseReproducesEveryFigure) {
  const std::string bundle = *scratch / "bundle.zip";
  const ProgramResult written = cli({"bundle", "--case", *scratch / "case", "--out", bundle});
  ASSERT_EQ(written.exitStatus, 0) << written.errors;
  EXPECT_EQ(cli({"bundle", "--case", *scratch / "case", "--out", bundle}).exitStatus, 1)
      << "what is there is not overwritten unasked";
  const ProgramResult again =
      cli({"analyze", "--bundle", bundle, "--out", *scratch / "again", "--json"});
  EXPECT_EQ(again.exitStatus, 0) << again.errors << again.output;
  const auto answer = again.json();
  EXPECT_TRUE(answer["reproduced"].get<bool>());
  EXPECT_EQ(answer["classes"]["different"], 0);
  EXPECT_GT(answer["compared"].get<int>(), 150);
  EXPECT_TRUE(fs::exists(*scratch / "again/reproduction.json"));
  EXPECT_EQ(cli({"analyze", "--bundle", bundle, "--in", bundle, "--out", *scratch / "x"}).exitStatus, 2);

  std::fstream spoiled(bundle, std::ios::in | std::ios::out | std::ios::binary);
  spoiled.seekp(5000);
  spoiled.put('\x55').put('\xAA').put('\x55');
  spoiled.close();
  const ProgramResult refused = cli({"analyze", "--bundle", bundle, "--out", *scratch / "x", "--json"});
  EXPECT_EQ(refused.exitStatus, 3);
  EXPECT_NE(refused.json()["error"]["message"].get<std::string>().find("bundle.zip"),
            std::string::npos);
  EXPECT_FALSE(fs::exists(*scratch / "x"));
}

TEST_F(ExportCommandTest, ReportTakesATemplateAndALanguage) {
  const std::string pdf = *scratch / "report.pdf";
  const std::string design = *scratch / "report.json";
  std::ofstream(design) << R"({"schema":"lateglow.report-template/1","paper":"Letter"})";
  const ProgramResult letter = cli({"report", "--case", *scratch / "case", "--out", pdf,
                                    "--template", design, "--language", "de", "--json"});
  ASSERT_EQ(letter.exitStatus, 0) << letter.errors;
  EXPECT_GE(letter.json()["pages"].get<int>(), 3);
  const ProgramResult text = runProgram("/usr/bin/pdftotext", {pdf, "-"});
  if (text.exitStatus == 0) {
    EXPECT_NE(text.output.find("Narbenbericht"), std::string::npos) << "in German";
    EXPECT_NE(runProgram("/usr/bin/pdfinfo", {pdf}).output.find("612 x 792"), std::string::npos);
  }
  std::ofstream(design) << R"({"schema":"lateglow.report-template/1","papier":"Letter"})";
  const ProgramResult wrong = cli({"report", "--case", *scratch / "case", "--out", pdf,
                                   "--template", design, "--overwrite", "--json"});
  EXPECT_EQ(wrong.exitStatus, 3);
  EXPECT_NE(wrong.json()["error"]["message"].get<std::string>().find("papier"), std::string::npos);
  EXPECT_EQ(cli({"report", "--case", *scratch / "case", "--out", pdf, "--language", "xx"}).exitStatus, 2);
}

}  // namespace
}  // namespace lateglow::test
