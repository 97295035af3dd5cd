#include "engine/package/SafetensorsBuilder.h"

#include <cstring>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

using test::TemporaryFolder;

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(SafetensorsBuilderTest, GivesTheFileThatTheWriterGives) {
  const TemporaryFolder folder;
  TensorMap tensors{{"b", Tensor(DType::I32, {2})}, {"a", Tensor(DType::U8, {3})}};
  const std::int32_t second = -7;
  std::memcpy(tensors["b"].mutableBytes().subspan(4).data(), &second, 4);
  tensors["a"].mutableBytes()[2] = std::byte{9};
  ASSERT_TRUE(writeSafetensors(folder.path() / "whole", tensors, {{"k", "v"}}));

  auto builder = SafetensorsBuilder::create(
      folder.path() / "built", {{"b", {DType::I32, {2}}}, {"a", {DType::U8, {3}}}}, {{"k", "v"}});
  ASSERT_TRUE(builder) << builder.error();
  std::memcpy((*builder)->bytes("b").subspan(4).data(), &second, 4);
  (*builder)->bytes("a")[2] = std::byte{9};
  EXPECT_EQ((*builder)->bytes("a").size(), 3U);
  EXPECT_THROW((void)(*builder)->bytes("c"), std::out_of_range);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "built")) << "not under its name yet";
  ASSERT_TRUE((*builder)->finish());
  EXPECT_EQ(contentOf(folder.path() / "built"), contentOf(folder.path() / "whole"));
}

TEST(SafetensorsBuilderTest, LeavesNothingUnlessFinished) {
  const TemporaryFolder folder;
  { const auto dropped = SafetensorsBuilder::create(folder.path() / "x", {{"a", {DType::U8, {3}}}}); }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(SafetensorsBuilderTest, SaysWhyItCannot) {
  const TemporaryFolder folder;
  const auto missing = folder.path() / "no" / "x";
  const auto none = SafetensorsBuilder::create(missing, {{"a", {DType::U8, {3}}}});
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().find(missing.string()), std::string::npos);
  EXPECT_NE(none.error().find("No such file"), std::string::npos) << none.error();
  const std::int64_t large = std::int64_t{1} << 62;
  EXPECT_FALSE(SafetensorsBuilder::create(folder.path() / "x", {{"a", {DType::F32, {large, 4}}}}));
  EXPECT_FALSE(SafetensorsBuilder::create(folder.path() / "x", {{"a", {DType::U8, {large}}}}))
      << "more than the disk has";
  EXPECT_FALSE(SafetensorsBuilder::create(folder.path() / "x", {{"__metadata__", {DType::U8, {1}}}}));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace lateglow::engine
