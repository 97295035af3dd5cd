#include "app/workflow/ModelLibrary.h"

#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/package/ModelPackage.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class ModelLibraryTest : public testing::Test {
protected:
  void SetUp() override {
    m_root = fs::temp_directory_path() / ("lateglow-models-" + std::to_string(getpid()));
    fs::create_directories(m_root / "user");
    fs::create_directories(m_root / "shipped");
  }
  void TearDown() override { fs::remove_all(m_root); }

  fs::path writePackage(const fs::path& folder, const std::string& id, const std::string& version) {
    engine::Manifest manifest;
    manifest.id = id;
    manifest.title = id;
    manifest.version = version;
    manifest.system = "pscgan";
    manifest.task = "cine-to-lge";
    manifest.inputs = {"MR cine", 25, {64, 64}, {1.6, 1.6}, "[-1,1]"};
    manifest.outputs = {"lge"};
    manifest.limits = {"For tests."};
    const std::vector<float> weights{1.0F, 2.0F};
    const auto written = engine::writeModelPackage(
        folder / id, manifest, {{"w", engine::Tensor::fromFloats({2}, weights)}}, "# Card\n");
    EXPECT_TRUE(written) << written.error();
    return folder / id;
  }

  ModelLibrary library() { return ModelLibrary({m_root / "user", m_root / "shipped"}); }

  fs::path m_root;
};

TEST_F(ModelLibraryTest, AUsersModelShadowsTheShippedOneOfTheSameId) {
  writePackage(m_root / "shipped", "pscgan-demo", "1.0.0");
  writePackage(m_root / "user", "pscgan-demo", "1.1.0");
  const ModelLibrary models = library();
  ASSERT_EQ(models.models().size(), 1U);
  EXPECT_EQ(models.find("pscgan-demo")->manifest.version, "1.1.0");
}

TEST_F(ModelLibraryTest, AChangedByteMakesAPackageUnusableAndSaysWhy) {
  const fs::path package = writePackage(m_root / "shipped", "pscgan-demo", "1.0.0");
  std::fstream weights(package / "weights.safetensors", std::ios::in | std::ios::out | std::ios::binary);
  weights.seekp(-1, std::ios::end);
  weights.put('\x55');
  weights.close();
  const ModelLibrary models = library();
  EXPECT_TRUE(models.models().empty());
  ASSERT_EQ(models.broken().size(), 1U);
  EXPECT_NE(models.broken().front().problem.find("weights.safetensors"), std::string::npos);
  EXPECT_EQ(models.find("pscgan-demo").error().code, FailureCode::NotFound);
}

TEST_F(ModelLibraryTest, InstallsOnceThenAsksForOverwriteAndRemovesOnlyItsOwn) {
  const fs::path package = writePackage(m_root, "pscgan-site", "2.0.0");
  writePackage(m_root / "shipped", "pscgan-demo", "1.0.0");
  ModelLibrary models = library();
  ASSERT_TRUE(models.install(package, false));
  EXPECT_TRUE(models.find("pscgan-site"));
  EXPECT_EQ(models.install(package, false).error().code, FailureCode::OutputExists);
  EXPECT_TRUE(models.install(package, true));
  EXPECT_FALSE(models.remove("pscgan-demo")) << "a shipped model must stay";
  EXPECT_FALSE(models.remove("../shipped/pscgan-demo"));
  EXPECT_TRUE(models.remove("pscgan-site"));
  EXPECT_FALSE(models.find("pscgan-site"));
  EXPECT_TRUE(models.find("pscgan-demo"));
}

TEST_F(ModelLibraryTest, AnArchiveIsInstalledListedReplacedAndRemovedLikeAFolder) {
  fs::create_directories(m_root / "made");
  const fs::path folder = writePackage(m_root / "made", "mine", "1.0.0");
  const auto read = engine::readModelPackage(folder);
  ASSERT_TRUE(read) << read.error();
  const fs::path archive = m_root / "made" / "download.lgmodel";
  ASSERT_TRUE(engine::writeModelPackage(archive, read->manifest, read->weights, read->card));
  ModelLibrary models = library();
  const auto installed = models.install(archive, false);
  ASSERT_TRUE(installed) << installed.error().message;
  ASSERT_TRUE(models.find("mine"));
  EXPECT_EQ(models.install(folder, false).error().code, FailureCode::OutputExists);
  ASSERT_TRUE(models.install(folder, true)) << "a folder in place of the archive";
  EXPECT_EQ(models.models().size(), 1U);
  ASSERT_TRUE(models.install(archive, true)) << "and back";
  EXPECT_EQ(library().models().size(), 1U);
  ASSERT_TRUE(models.remove("mine"));
  EXPECT_TRUE(library().models().empty());
}

}  // namespace
}  // namespace lateglow
