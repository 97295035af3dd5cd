#include "engine/package/ModelPackage.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/package/Sha256.h"
#include "engine/package/ZipArchive.h"
#include "tests/unit/engine/package/PackageFixture.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

bool zipIsBuilt() {
  const auto problem = readZip("/nowhere.lgmodel");
  return problem.error().find("package folders only") == std::string::npos;
}

class ModelPackageTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (isZip() && !zipIsBuilt()) GTEST_SKIP() << "minizip is absent from this build";
    const auto written = writeModelPackage(package(), test::exampleManifest(),
                                           test::exampleWeights(), "# Example\n");
    ASSERT_TRUE(written) << written.error();
    m_hash = *written;
  }

  [[nodiscard]] bool isZip() const { return std::string(GetParam()).ends_with(".lgmodel"); }
  [[nodiscard]] fs::path package() const { return m_folder.path() / GetParam(); }

  test::TemporaryFolder m_folder;
  std::string m_hash;
};

INSTANTIATE_TEST_SUITE_P(Forms, ModelPackageTest, testing::Values("example", "example.lgmodel"),
                         [](const auto& form) {
                           return std::string(form.param) == "example" ? "Folder" : "Zip";
                         });

TEST_P(ModelPackageTest, ComesBackAsItWasWritten) {
  const auto read = readModelPackage(package());
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->card, "# Example\n");
  EXPECT_EQ(read->manifest.id, "example-demo");
  EXPECT_EQ(read->manifest.files.size(), 2U);
  EXPECT_EQ(read->packageSha256, m_hash);
  EXPECT_THAT(read->weights.at("factor").floats(), testing::ElementsAre(2.0F));
  const auto manifest = readPackageManifest(package());
  ASSERT_TRUE(manifest) << manifest.error();
  EXPECT_EQ(manifest->title, "Example demonstration");
}

TEST_P(ModelPackageTest, IsNotOverwrittenUnlessAsked) {
  EXPECT_THAT(writeModelPackage(package(), test::exampleManifest(), {}, "").error(),
              HasSubstr("exists already"));
  PackageWriteOptions options;
  options.overwrite = true;
  const auto written =
      writeModelPackage(package(), test::exampleManifest(), {}, "# Second\n", options);
  ASSERT_TRUE(written) << written.error();
  EXPECT_NE(*written, m_hash);
  EXPECT_EQ(readModelPackage(package())->card, "# Second\n");
  const auto entries = fs::directory_iterator(m_folder.path());
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1) << "something was left beside it";
}

TEST_P(ModelPackageTest, HalfWeightsWidenToWhatTheyWere) {
  PackageWriteOptions options;
  options.halfWeights = true;
  options.overwrite = true;
  ASSERT_TRUE(
      writeModelPackage(package(), test::exampleManifest(), test::exampleWeights(), "", options));
  const auto read = readModelPackage(package());
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->weights.at("factor").type(), DType::F16);
  EXPECT_THAT(widenToFloat32(read->weights.at("factor")).floats(), testing::ElementsAre(2.0F));
}

class ModelPackageFolderTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto written = writeModelPackage(package(), test::exampleManifest(),
                                           test::exampleWeights(), "# Example\n");
    ASSERT_TRUE(written) << written.error();
    m_hash = *written;
  }
  [[nodiscard]] fs::path package() const { return m_folder.path() / "example"; }
  [[nodiscard]] std::string problem() const {
    const auto read = readModelPackage(package());
    return read ? "accepted" : read.error();
  }
  /// Writes a changed manifest.json.
  void changeManifest(const std::function<void(nlohmann::json&)>& change) const {
    auto value = nlohmann::json::parse(test::readText(package() / "manifest.json"));
    change(value);
    test::writeText(package() / "manifest.json", value.dump());
  }

  test::TemporaryFolder m_folder;
  std::string m_hash;
};

TEST_F(ModelPackageFolderTest, ItsHashIsWhatSha256sumGives) {
  const std::string command = "cd '" + package().string() + "' && LC_ALL=C sha256sum * | sha256sum";
  FILE* pipe = ::popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  char line[65] = {};
  ASSERT_NE(std::fgets(line, sizeof(line), pipe), nullptr);
  ::pclose(pipe);
  EXPECT_EQ(m_hash, line);
}

TEST_F(ModelPackageFolderTest, TheZipHasTheSameHash) {
  if (!zipIsBuilt()) GTEST_SKIP() << "minizip is absent from this build";
  const auto zip = writeModelPackage(m_folder.path() / "example.lgmodel", test::exampleManifest(),
                                     test::exampleWeights(), "# Example\n");
  ASSERT_TRUE(zip) << zip.error();
  EXPECT_EQ(*zip, m_hash);
}

TEST_F(ModelPackageFolderTest, EveryChangedByteOfEveryFileIsNoticed) {
  for (const auto* name : {"weights.safetensors", "card.md"}) {
    const std::string text = test::readText(package() / name);
    for (std::size_t i = 0; i < text.size(); ++i) {
      std::string changed = text;
      changed[i] = static_cast<char>(changed[i] ^ 1);
      test::writeText(package() / name, changed);
      ASSERT_THAT(problem(), HasSubstr(std::string(name) + " was changed")) << i;
    }
    test::writeText(package() / name, text);
  }
  EXPECT_EQ(problem(), "accepted");
}

TEST_F(ModelPackageFolderTest, TheSetOfFilesMustBeExact) {
  test::writeText(package() / "extra.bin", "x");
  EXPECT_THAT(problem(), HasSubstr("extra.bin is not listed"));
  fs::remove(package() / "extra.bin");
  fs::create_directory(package() / "folder");
  EXPECT_THAT(problem(), HasSubstr("folder is not a regular file"));
  fs::remove(package() / "folder");
  fs::rename(package() / "card.md", m_folder.path() / "card.md");
  EXPECT_THAT(problem(), HasSubstr("card.md is missing"));
  fs::create_symlink(m_folder.path() / "card.md", package() / "card.md");
  EXPECT_THAT(problem(), HasSubstr("card.md is a link"));
}

TEST_F(ModelPackageFolderTest, TheManifestMustListWeightsAndCard) {
  changeManifest([](nlohmann::json& value) { value["files"].erase("weights.safetensors"); });
  EXPECT_THAT(problem(), HasSubstr("does not list weights.safetensors"));
}

TEST_F(ModelPackageFolderTest, AChangedManifestChangesTheHash) {
  changeManifest([](nlohmann::json& value) { value["title"] = "Another"; });
  const auto read = readModelPackage(package());
  ASSERT_TRUE(read) << read.error();
  EXPECT_NE(read->packageSha256, m_hash);
}

TEST_F(ModelPackageFolderTest, DamagedWeightsWithARightHashAreRefused) {
  test::writeText(package() / "weights.safetensors", "nonsense");
  changeManifest(
      [](nlohmann::json& value) { value["files"]["weights.safetensors"] = sha256Hex("nonsense"); });
  EXPECT_THAT(problem(), HasSubstr("not a valid safetensors file"));
}

TEST_F(ModelPackageFolderTest, ErrorsNameTheFile) {
  EXPECT_THAT(readModelPackage(m_folder.path() / "absent").error(), HasSubstr("absent"));
  EXPECT_THAT(readModelPackage(m_folder.path() / "absent.lgmodel").error(),
              HasSubstr("absent.lgmodel"));
  test::writeText(package() / "manifest.json", "{}");
  EXPECT_THAT(problem(), HasSubstr("manifest.json is not a valid manifest"));
  fs::remove(package() / "manifest.json");
  EXPECT_THAT(problem(), HasSubstr("has no manifest.json"));
}

TEST_F(ModelPackageFolderTest, ABadManifestIsNotWritten) {
  Manifest manifest = test::exampleManifest();
  manifest.id = "../outside";
  EXPECT_THAT(writeModelPackage(m_folder.path() / "bad", manifest, {}, "").error(),
              HasSubstr("\"id\""));
  EXPECT_FALSE(fs::exists(m_folder.path() / "bad"));
}

class ZipArchiveTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!zipIsBuilt()) GTEST_SKIP() << "minizip is absent from this build";
    const auto bytes = std::as_bytes(std::span(m_text.data(), m_text.size()));
    ASSERT_TRUE(writeZip(archive(), {{"a.txt", bytes}, {"b.txt", bytes}}));
  }
  [[nodiscard]] fs::path archive() const { return m_folder.path() / "x.lgmodel"; }

  test::TemporaryFolder m_folder;
  std::string m_text = "some text that is long enough to be damaged";
};

TEST_F(ZipArchiveTest, EqualContentGivesEqualArchives) {
  const auto second = m_folder.path() / "y.lgmodel";
  const auto bytes = std::as_bytes(std::span(m_text.data(), m_text.size()));
  ASSERT_TRUE(writeZip(second, {{"a.txt", bytes}, {"b.txt", bytes}}));
  EXPECT_EQ(test::readText(archive()), test::readText(second));
}

TEST_F(ZipArchiveTest, NeverGivesOtherBytesThanWereWritten) {
  const std::string whole = test::readText(archive());
  int refused = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    test::writeText(archive(), damaged);
    const auto files = readZip(archive());
    if (!files) ++refused;
    for (const auto& [name, content] : files.value_or(ArchiveFiles{})) {
      const std::string text(reinterpret_cast<const char*>(content->data()), content->size());
      ASSERT_EQ(text, m_text) << "byte " << i << ", file " << name;
    }
  }
  EXPECT_GT(refused, 0);
}

TEST_F(ZipArchiveTest, ATruncatedArchiveIsRefused) {
  // The last record has 22 bytes; minizip takes zeros that are missing at its very end as read.
  const std::string whole = test::readText(archive());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    test::writeText(archive(), whole.substr(0, length));
    const auto files = readZip(archive());
    if (length + 22 <= whole.size()) {
      ASSERT_FALSE(files) << length;
    }
    for (const auto& [name, content] : files.value_or(ArchiveFiles{})) {
      ASSERT_EQ(content->size(), m_text.size()) << length;
    }
  }
}

TEST_F(ZipArchiveTest, KeepsItsLimits) {
  ArchiveLimits few;
  few.fileCount = 1;
  EXPECT_THAT(readZip(archive(), few).error(), HasSubstr("too many files"));
  ArchiveLimits small;
  small.totalBytes = m_text.size() + 1;
  EXPECT_THAT(readZip(archive(), small).error(), HasSubstr("too large"));
}

}  // namespace
}  // namespace lateglow::engine
