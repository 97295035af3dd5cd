#include <csignal>
#include <algorithm>
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

ProgramResult cli(const std::vector<std::string>& arguments) { return runProgram(LATEGLOW_CLI, arguments); }

TEST(CommandLineTest, WrongUsageIsTwoAndOneLine) {
  for (const auto& arguments : {std::vector<std::string>{}, {"nonsense"}, {"measure"}, {"phantom", "cardiac"}}) {
    const ProgramResult result = cli(arguments);
    EXPECT_EQ(result.exitStatus, 2);
    EXPECT_EQ(result.errors.rfind("error: ", 0), 0U) << result.errors;
    EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
    EXPECT_TRUE(result.output.empty());
  }
}

TEST(CommandLineTest, BadInputIsThreeAndNamesTheFileAndARemedy) {
  const ScratchFolder scratch("bad");
  const std::string file = scratch / "broken.nii.gz";
  std::ofstream(file) << "this is no image";
  const ProgramResult result = cli({"info", file, "--json"});
  EXPECT_EQ(result.exitStatus, 3);
  const auto error = result.json()["error"];
  EXPECT_EQ(error["code"], "bad-input");
  EXPECT_NE(error["message"].get<std::string>().find("broken.nii.gz"), std::string::npos);
  EXPECT_FALSE(error["remedy"].get<std::string>().empty());
  EXPECT_EQ(cli({"info", scratch / "absent.nii"}).exitStatus, 3);
}

TEST(CommandLineTest, PhantomWritesTruthAndRefusesToOverwrite) {
  const ScratchFolder scratch("phantom");
  const std::vector<std::string> arguments{"phantom", "cardiac", "--out", scratch.path().string(), "--cases", "2",
                                           "--seed",  "77",      "--json"};
  const ProgramResult result = cli(arguments);
  ASSERT_EQ(result.exitStatus, 0) << result.errors;
  EXPECT_EQ(result.json()["cases"].size(), 2U);
  for (const char* name : {"cine.nii.gz", "lge.nii.gz", "mask.nii.gz", "truth.json"}) {
    EXPECT_TRUE(std::filesystem::exists(scratch.path() / "case_0002" / name)) << name;
  }
  const ProgramResult again = cli(arguments);
  EXPECT_EQ(again.exitStatus, 1);
  EXPECT_EQ(again.json()["error"]["code"], "output-exists");

  const auto info = cli({"info", scratch / "case_0001/cine.nii.gz", "--json"}).json();
  EXPECT_EQ(info["series"][0]["kind"], "cine");
  EXPECT_EQ(info["series"][0]["phases"], 25);
  EXPECT_EQ(info["series"][0]["slices"], 3);
}

TEST(CommandLineTest, PhantomsOfBrainAndConeBeamCtOpenOnOneGrid) {
  const ScratchFolder scratch("heads");
  const std::string out = scratch.path().string();
  ASSERT_EQ(cli({"phantom", "brain", "--out", out, "--seed", "5", "--spacing", "4"}).exitStatus, 0);
  ASSERT_EQ(cli({"phantom", "cbct", "--out", out, "--start", "1", "--cases", "2", "--site", "both", "--seed", "5",
                 "--spacing", "6"}).exitStatus, 0);
  for (const auto& [name, contrasts] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"case_0001", {"t1", "t1ce", "t2", "flair", "ct", "mr3t", "mr7t"}},
           {"case_0002", {"ct", "cbct"}},
           {"case_0003", {"ct", "cbct"}}}) {
    nlohmann::json first;
    for (const std::string& contrast : contrasts) {
      const auto info = cli({"info", scratch / (name + "/" + contrast + ".nii.gz"), "--json"});
      ASSERT_EQ(info.exitStatus, 0) << info.errors;
      const auto series = info.json()["series"][0];
      EXPECT_EQ(series["kind"], "volume");
      if (first.is_null()) first = series;
      EXPECT_EQ(series["origin_mm"], first["origin_mm"]) << name << " " << contrast;
      EXPECT_EQ(series["size"], first["size"]) << name << " " << contrast;
    }
    EXPECT_TRUE(std::filesystem::exists(scratch.path() / name / "truth.json"));
  }
}

TEST(CommandLineTest, MeasureAgreesWithThePhantomsTruth) {
  const ScratchFolder scratch("measure");
  ASSERT_EQ(cli({"phantom", "cardiac", "--out", scratch.path().string(), "--cases", "3", "--seed", "9"}).exitStatus, 0);
  for (const char* name : {"case_0001", "case_0002", "case_0003"}) {
    const auto measured = cli({"measure", "--mask", scratch / (std::string(name) + "/mask.nii.gz"), "--json"});
    ASSERT_EQ(measured.exitStatus, 0) << measured.errors;
    std::ifstream file(scratch.path() / name / "truth.json");
    const auto truth = nlohmann::json::parse(file);
    const auto json = measured.json();
    EXPECT_EQ(json["schema"], "lateglow.measurements/1");
    EXPECT_EQ(json["segments"].size(), 16U);
    EXPECT_EQ(json["slices"].size(), 3U);
    EXPECT_NEAR(json["scar"]["ratio_percent"].get<double>(), truth["scarRatioPercent"].get<double>(), 2.0) << name;
  }
}

TEST(CommandLineTest, MeasureReadsAnLgeByEveryMethod) {
  const ScratchFolder scratch("lge");
  ASSERT_EQ(cli({"phantom", "cardiac", "--out", scratch.path().string(), "--cases", "3", "--seed", "9"}).exitStatus, 0);
  double worst = 0.0;
  for (const char* name : {"case_0001", "case_0002", "case_0003"}) {
    const std::string mask = scratch / (std::string(name) + "/mask.nii.gz");
    const std::string lge = scratch / (std::string(name) + "/lge.nii.gz");
    const auto measured = cli({"measure", "--mask", mask, "--image", lge, "--json"});
    ASSERT_EQ(measured.exitStatus, 0) << measured.errors;
    const auto json = measured.json();
    ASSERT_EQ(json["lge"]["methods"].size(), 7U);
    EXPECT_EQ(json["lge"]["remote_region"], "automatic");
    const double truth = json["scar"]["ratio_percent"];
    const auto half = cli({"measure", "--mask", mask, "--image", lge, "--method", "fwhm", "--json"}).json();
    EXPECT_EQ(half["method"], "fwhm");
    EXPECT_DOUBLE_EQ(half["scar"]["ratio_percent"].get<double>(),
                     json["lge"]["methods"][4]["ratio_percent"].get<double>());
    worst = std::max(worst, std::abs(half["scar"]["ratio_percent"].get<double>() - truth));
    // A remote region from the mask itself: everything healthy counts as drawn.
    const auto drawn = cli({"measure", "--mask", mask, "--image", lge, "--remote", mask, "--json"}).json();
    EXPECT_EQ(drawn["lge"]["remote_region"], "drawn");
  }
  EXPECT_LT(worst, 8.0) << "FWHM against the phantom's truth, points of the ratio";
  const std::string mask = scratch / "case_0001/mask.nii.gz";
  EXPECT_EQ(cli({"measure", "--mask", mask, "--method", "5sd", "--json"}).exitStatus, 3);
  EXPECT_EQ(cli({"measure", "--mask", mask, "--method", "guess", "--json"}).exitStatus, 2);
}

TEST(CommandLineTest, FunctionAgreesWithThePhantomsTruth) {
  const ScratchFolder scratch("function");
  ASSERT_EQ(cli({"phantom", "cardiac", "--out", scratch.path().string(), "--cases", "2", "--slices", "9",
                 "--window", "150", "--seed", "9", "--cine-masks"}).exitStatus, 0);
  for (const char* name : {"case_0001", "case_0002"}) {
    const std::string mask = scratch / (std::string(name) + "/cine_mask.nii.gz");
    const std::string cine = scratch / (std::string(name) + "/cine.nii.gz");
    const auto result = cli({"function", "--cine", cine, "--mask", mask, "--reference", mask, "--json"});
    ASSERT_EQ(result.exitStatus, 0) << result.errors;
    std::ifstream file(scratch.path() / name / "truth.json");
    const auto truth = nlohmann::json::parse(file);
    const auto json = result.json();
    // Planes fixed in space miss what the descent of the base ejects, some seven points.
    EXPECT_NEAR(json["ef_percent"].get<double>(), truth["heart"]["ejectionFractionPercent"].get<double>() - 7.0, 5.0)
        << name;
    EXPECT_LE(json["ed_phase"].get<int>(), 1) << "the heart stands still before it ejects";
    EXPECT_GT(json["mass_g"].get<double>(), 50.0);
    const double rate = truth["heart"]["heartRatePerMin"];
    EXPECT_NEAR(json["cardiac_output_l_per_min"].get<double>(), json["sv_ml"].get<double>() * rate / 1000.0, 0.05);
    EXPECT_DOUBLE_EQ(json["compared"]["phases"][0]["blood_pool_dice"].get<double>(), 1.0);
    EXPECT_DOUBLE_EQ(json["compared"]["ef_error_points"].get<double>(), 0.0);
    EXPECT_GE(json["segments"].size(), 12U);
    for (const auto& segment : json["segments"]) EXPECT_GT(segment["ed_mm"].get<double>(), 2.0);
    EXPECT_TRUE(json["indexed"].is_null());
    const auto indexed = cli({"function", "--mask", mask, "--height-cm", "180", "--weight-kg", "80", "--ed-phase",
                              "1", "--json"}).json();
    EXPECT_DOUBLE_EQ(indexed["indexed"]["body_surface_m2"].get<double>(), 2.0);
    EXPECT_DOUBLE_EQ(indexed["indexed"]["edv_ml_per_m2"].get<double>(), indexed["edv_ml"].get<double>() / 2.0);
    EXPECT_EQ(indexed["ed_phase"], 1);
  }
  const auto still = cli({"function", "--mask", scratch / "case_0001/mask.nii.gz", "--json"});
  EXPECT_EQ(still.exitStatus, 3);
  const auto other = cli({"function", "--mask", scratch / "case_0001/cine_mask.nii.gz", "--cine",
                          scratch / "case_0002/cine.nii.gz", "--json"});
  EXPECT_EQ(other.exitStatus, 3);
}

TEST(CommandLineTest, ComparesAnImageWithItself) {
  const ScratchFolder scratch("compare");
  ASSERT_EQ(cli({"phantom", "cardiac", "--out", scratch.path().string(), "--seed", "4"}).exitStatus, 0);
  const std::string lge = scratch / "case_0001/lge.nii.gz";
  const auto images = cli({"compare", "--test", lge, "--reference", lge, "--json"}).json();
  EXPECT_DOUBLE_EQ(images["ssim"].get<double>(), 1.0);
  EXPECT_DOUBLE_EQ(images["mae"].get<double>(), 0.0);
  EXPECT_TRUE(images["psnr_db"].is_null()) << "infinite";
  const std::string mask = scratch / "case_0001/mask.nii.gz";
  const auto masks = cli({"compare-masks", "--test", mask, "--reference", mask, "--json"}).json();
  EXPECT_DOUBLE_EQ(masks["classes"]["blood_pool"]["dice"].get<double>(), 1.0);
  EXPECT_DOUBLE_EQ(masks["classes"]["healthy_myocardium"]["hd95_mm"].get<double>(), 0.0);
}

TEST(CommandLineTest, RefusesAStillImageBeforeAnythingRuns) {
  const ScratchFolder scratch("gate");
  ASSERT_EQ(cli({"phantom", "cardiac", "--out", scratch.path().string(), "--seed", "3"}).exitStatus, 0);
  const std::string out = scratch / "out.nii.gz";
  const auto result = cli({"synthesize", "--in", scratch / "case_0001/lge.nii.gz", "--out", out, "--json"});
  EXPECT_EQ(result.exitStatus, 4);
  EXPECT_EQ(result.json()["error"]["code"], "refused");
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(CommandLineTest, CtrlCStopsWithinASecondAndLeavesNothingBehind) {
  const ScratchFolder scratch("interrupt");
  const std::string out = scratch / "set";
  const auto result = interruptProgram(
      LATEGLOW_CLI, {"phantom", "cardiac", "--format", "training", "--cases", "400", "--out", out, "--threads", "2"},
      1500, SIGINT);
  EXPECT_EQ(result.exitStatus, 130);
  EXPECT_LT(result.stoppedAfterSeconds, 1.0);
  EXPECT_FALSE(std::filesystem::exists(std::filesystem::path(out) / "pscgan.safetensors"));
}

TEST(CommandLineTest, InspectsADataFolderBeforeTraining) {
  const ScratchFolder scratch("dataset");
  const std::string data = scratch / "data";
  ASSERT_EQ(cli({"phantom", "cardiac", "--out", data, "--cases", "4", "--seed", "3"}).exitStatus, 0);
  const auto whole = cli({"dataset", "inspect", data, "--task", "cine-to-lge", "--seed", "4", "--json"});
  EXPECT_EQ(whole.exitStatus, 0) << whole.errors;
  const auto answer = whole.json();
  EXPECT_EQ(answer["layout"], "cases");
  EXPECT_EQ(answer["pairs"], 4);
  EXPECT_TRUE(answer["problems"].is_array());
  EXPECT_EQ(answer["split"]["training"].size(), 2U);
  EXPECT_EQ(answer["split"]["test"].size(), 1U);

  std::filesystem::resize_file(data + "/case_0003/cine.nii.gz", 5000);
  const auto faulty = cli({"dataset", "inspect", data, "--task", "cine-to-lge"});
  EXPECT_EQ(faulty.exitStatus, 0);
  EXPECT_NE(faulty.output.find("3 of 4 cases can be used"), std::string::npos) << faulty.output;
  EXPECT_NE(faulty.output.find("left out [unreadable-file]"), std::string::npos) << faulty.output;
  const auto wrongTask = cli({"dataset", "inspect", data, "--task", "cbct-to-ct", "--json"});
  EXPECT_EQ(wrongTask.exitStatus, 3) << "nothing can be used";
  EXPECT_FALSE(wrongTask.json()["usable"].get<bool>());
  EXPECT_EQ(cli({"dataset", "inspect", scratch / "absent"}).exitStatus, 3);
  EXPECT_EQ(cli({"dataset", "inspect", data, "--layout", "nonsense"}).exitStatus, 2);
}

TEST(CommandLineTest, DoctorAndModelsKnowTheShippedPackages) {
  const auto models = cli({"models", "list", "--json"}).json();
  ASSERT_GE(models["models"].size(), 2U);
  for (const auto& model : models["models"]) {
    EXPECT_TRUE(model["demonstration"].get<bool>());
    EXPECT_EQ(model["sha256"].get<std::string>().size(), 64U);
    EXPECT_EQ(cli({"models", "verify", model["id"]}).exitStatus, 0);
  }
  const auto doctor = cli({"doctor", "--json"}).json();
  EXPECT_TRUE(doctor["ok"].get<bool>()) << doctor.dump(1);
  EXPECT_FALSE(doctor["devices"].empty());
}

}  // namespace
}  // namespace lateglow::test
