#include "engine/package/Safetensors.h"

#include <cstring>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <nlohmann/json.hpp>

#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

using test::TemporaryFolder;
using testing::ElementsAre;
using testing::HasSubstr;

/// A file by the format's description: size, header, data.
std::string fileOf(const std::string& header, const std::string& data) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += static_cast<char>((header.size() >> (8 * i)) & 0xff);
  return text + header + data;
}

tl::expected<SafetensorsFile, std::string> parse(const std::string& text) {
  const auto owner = std::make_shared<std::string>(text);
  return parseSafetensors(owner, std::as_bytes(std::span(owner->data(), owner->size())), "x");
}

std::string problemOf(const std::string& header, const std::string& data = "") {
  const auto file = parse(fileOf(header, data));
  return file ? "accepted" : file.error();
}

TEST(SafetensorsTest, ReadsAFileThatFollowsTheDescription) {
  std::string data(8, '\0');
  const float values[2] = {1.5F, -2.0F};
  std::memcpy(data.data(), values, 8);
  const auto file = parse(fileOf(
      R"({"__metadata__":{"format":"pt"},"b":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}}  )",
      data));
  ASSERT_TRUE(file) << file.error();
  EXPECT_EQ(file->metadata.at("format"), "pt");
  const Tensor& tensor = file->tensors.at("b");
  EXPECT_THAT(tensor.shape(), ElementsAre(2, 1));
  EXPECT_THAT(tensor.floats(), ElementsAre(1.5F, -2.0F));
}

TEST(SafetensorsTest, ReadsScalarsAndEmptyArrays) {
  const auto file = parse(fileOf(R"({"s":{"dtype":"U8","shape":[],"data_offsets":[0,1]},)"
                                 R"("e":{"dtype":"I64","shape":[3,0],"data_offsets":[1,1]}})",
                                 "\x07"));
  ASSERT_TRUE(file) << file.error();
  EXPECT_EQ(file->tensors.at("s").elementCount(), 1U);
  EXPECT_EQ(std::to_integer<int>(file->tensors.at("s").bytes()[0]), 7);
  EXPECT_EQ(file->tensors.at("e").elementCount(), 0U);
}

TEST(SafetensorsTest, WritesWhatItReads) {
  const TemporaryFolder folder;
  TensorMap tensors;
  std::vector<float> values(24);
  std::iota(values.begin(), values.end(), -3.0F);
  tensors.emplace("layer.weight", Tensor::fromFloats({2, 3, 4}, values));
  tensors.emplace("a.odd", Tensor(DType::U8, {5}));
  tensors.emplace("count", Tensor(DType::I64, {}));
  tensors.emplace("half", Tensor(DType::F16, {3}));
  tensors.emplace("nothing", Tensor(DType::F32, {0, 7}));
  tensors.at("a.odd").mutableBytes()[4] = std::byte{9};
  const auto path = folder.path() / "x.safetensors";
  ASSERT_TRUE(writeSafetensors(path, tensors, {{"producer", "Lateglow \xc3\xa4"}}));

  const auto file = readSafetensors(path);
  ASSERT_TRUE(file) << file.error();
  EXPECT_EQ(file->metadata.at("producer"), "Lateglow \xc3\xa4");
  ASSERT_EQ(file->tensors.size(), tensors.size());
  for (const auto& [name, tensor] : tensors) {
    const Tensor& read = file->tensors.at(name);
    EXPECT_EQ(read.type(), tensor.type()) << name;
    EXPECT_EQ(read.shape(), tensor.shape()) << name;
    EXPECT_TRUE(std::ranges::equal(read.bytes(), tensor.bytes())) << name;
  }
}

TEST(SafetensorsTest, AlignsEveryArrayAndLeavesNoTemporaryFile) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "x.safetensors";
  TensorMap tensors;
  tensors.emplace("a", Tensor(DType::U8, {3}));
  tensors.emplace("b", Tensor(DType::F64, {2}));
  tensors.emplace("c", Tensor(DType::F16, {1}));
  ASSERT_TRUE(writeSafetensors(path, tensors));
  const std::string text = test::readText(path);
  const auto headerSize = static_cast<unsigned char>(text[0]);
  EXPECT_EQ((8U + headerSize) % 8U, 0U);
  const auto header = nlohmann::json::parse(text.substr(8, headerSize));
  EXPECT_EQ(header.at("b").at("data_offsets"), nlohmann::json({0, 16}));
  EXPECT_EQ(header.at("c").at("data_offsets"), nlohmann::json({16, 18}));
  EXPECT_EQ(header.at("a").at("data_offsets"), nlohmann::json({18, 21}));
  const auto entries = std::filesystem::directory_iterator(folder.path());
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1);
}

TEST(SafetensorsTest, CopiesAnArrayThatIsNotAligned) {
  std::string data = "\x01";
  const float value = 0.1F;
  data.append(reinterpret_cast<const char*>(&value), 4);
  const auto file = parse(fileOf(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
                                 R"("b":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}})",
                                 data));
  ASSERT_TRUE(file) << file.error();
  const auto floats = file->tensors.at("b").floats();
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(floats.data()) % alignof(float), 0U);
  EXPECT_THAT(floats, ElementsAre(0.1F));
}

TEST(SafetensorsTest, RefusesOffsetsThatHideOrShareBytes) {
  const std::string a = R"("a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]})";
  EXPECT_THAT(
      problemOf("{" + a + R"(,"b":{"dtype":"U8","shape":[2],"data_offsets":[3,5]}})", "12345"),
      HasSubstr("hole"));
  EXPECT_THAT(
      problemOf("{" + a + R"(,"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})", "123"),
      HasSubstr("overlaps"));
  EXPECT_THAT(problemOf("{" + a + R"(,"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})", "12"),
              HasSubstr("overlaps"));
  EXPECT_THAT(problemOf("{" + a + "}", "123"), HasSubstr("bytes follow"));
  EXPECT_THAT(problemOf("{" + a + "}", "1"), HasSubstr("past the file's end"));
  EXPECT_THAT(problemOf("{}", "1"), HasSubstr("bytes follow"));
}

TEST(SafetensorsTest, RefusesImpossibleShapes) {
  const auto withShape = [](const std::string& shape, const std::string& offsets = "[0,4]") {
    return problemOf(
        R"({"a":{"dtype":"F32","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}", "1234");
  };
  EXPECT_EQ(withShape("[1]"), "accepted");
  EXPECT_THAT(withShape("[-1]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[1.0]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[\"1\"]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("4"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[2]"), HasSubstr("do not fit"));
  // Products that are 1 modulo 2^64 or 2^63, and numbers that leave 64 bits.
  EXPECT_THAT(withShape("[4611686018427387905,4]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[4294967296,4294967296]", "[0,0]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[9223372036854775808]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[99999999999999999999999]"), HasSubstr("shape"));
  EXPECT_THAT(withShape("[1]", "[4,0]"), HasSubstr("data_offsets"));
  EXPECT_THAT(withShape("[1]", "[-4,0]"), HasSubstr("data_offsets"));
  EXPECT_THAT(withShape("[1]", "[0,4,8]"), HasSubstr("data_offsets"));
  EXPECT_THAT(withShape("[1]", "[18446744073709551612,18446744073709551616]"),
              HasSubstr("data_offsets"));
}

TEST(SafetensorsTest, RefusesHeadersThatReadersCouldDisagreeOn) {
  EXPECT_THAT(problemOf(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
                        R"("a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})",
                        "1"),
              HasSubstr("twice"));
  EXPECT_THAT(
      problemOf(R"({"a":{"dtype":"U8","dtype":"I8","shape":[1],"data_offsets":[0,1]}})", "1"),
      HasSubstr("twice"));
  EXPECT_THAT(problemOf(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":1}})", "1"),
              HasSubstr("exactly"));
  EXPECT_THAT(problemOf(R"({"a":{"dtype":"Q8","shape":[1],"data_offsets":[0,1]}})", "1"),
              HasSubstr("element type"));
  EXPECT_THAT(problemOf(R"({"__metadata__":{"a":1}})"), HasSubstr("metadata"));
  EXPECT_THAT(problemOf(R"({"a":[[[[[[1]]]]]]})"), HasSubstr("nested"));
  EXPECT_THAT(problemOf(std::string(100'000, '[')), HasSubstr("'{'"));
  EXPECT_THAT(problemOf("{\"a\":" + std::string(1'000'000, '[')), HasSubstr("nested"));
  EXPECT_THAT(problemOf(" {}"), HasSubstr("'{'"));
  EXPECT_THAT(problemOf("{}x"), HasSubstr("JSON"));
  EXPECT_THAT(problemOf("{\"\xff\":1}"), HasSubstr("JSON"));
  EXPECT_THAT(problemOf(""), HasSubstr("'{'"));
}

TEST(SafetensorsTest, RefusesHeaderSizesThatDoNotFit) {
  EXPECT_FALSE(parse(""));
  EXPECT_FALSE(parse("1234567"));
  EXPECT_THAT(parse(std::string(8, '\xff')).error(), HasSubstr("100 MiB"));
  std::string large(8, '\0');
  large[3] = '\x07';  // 112 MiB
  EXPECT_THAT(parse(large).error(), HasSubstr("100 MiB"));
  EXPECT_THAT(parse(std::string("\x10\0\0\0\0\0\0\0{}", 10)).error(),
              HasSubstr("past the file's end"));
}

TEST(SafetensorsTest, NamesTheFileAndRefusesWhatIsNone) {
  const TemporaryFolder folder;
  const auto missing = folder.path() / "missing.safetensors";
  EXPECT_THAT(readSafetensors(missing).error(), HasSubstr("missing.safetensors"));
  EXPECT_THAT(readSafetensors(folder.path()).error(), HasSubstr("not a regular file"));
  const auto pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(readSafetensors(pipe).error(), HasSubstr("not a regular file"));
  const auto broken = folder.path() / "broken.safetensors";
  test::writeText(broken, "no tensors here");
  EXPECT_THAT(readSafetensors(broken).error(), HasSubstr("broken.safetensors"));
  EXPECT_THAT(writeSafetensors(folder.path() / "no" / "x", {}).error(), HasSubstr("no/x"));
}

TEST(SafetensorsTest, WriterRefusesWhatTheFormatCannotHold) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "x";
  EXPECT_FALSE(writeSafetensors(path, {{"__metadata__", Tensor(DType::U8, {1})}}));
  EXPECT_FALSE(writeSafetensors(path, {{"\xff", Tensor(DType::U8, {1})}}));
  EXPECT_FALSE(writeSafetensors(path, {{"a", Tensor()}}));
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TensorTest, CopiesShareTheirBytesUntilOneIsWritten) {
  const std::vector<float> values = {1.0F, 2.0F};
  Tensor first = Tensor::fromFloats({2}, values);
  const Tensor second = first;
  EXPECT_EQ(first.bytes().data(), second.bytes().data());
  const float changed = 5.0F;
  std::memcpy(first.mutableBytes().data(), &changed, sizeof(changed));
  EXPECT_THAT(first.floats(), ElementsAre(5.0F, 2.0F));
  EXPECT_THAT(second.floats(), ElementsAre(1.0F, 2.0F));
}

TEST(TensorTest, RefusesWrongUse) {
  EXPECT_THROW(Tensor(DType::F32, {-1}), std::invalid_argument);
  EXPECT_THROW(Tensor(DType::F32, {std::int64_t{1} << 62, 4}), std::invalid_argument);
  const std::vector<float> values = {1.0F, 2.0F};
  EXPECT_THROW((void)Tensor::fromFloats({3}, values), std::invalid_argument);
  EXPECT_THROW((void)Tensor(DType::U8, {4}).floats(), std::logic_error);
  const auto file = parse(fileOf(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", "1"));
  Tensor mapped = file->tensors.at("a");
  EXPECT_THROW((void)mapped.mutableBytes(), std::logic_error);
  EXPECT_EQ(Tensor().elementCount(), 0U);
}

TEST(TensorTest, NarrowsToHalfAndWidensBack) {
  const std::vector<float> values = {0.0F, 1.0F, -0.333251953125F, 65504.0F};
  const Tensor narrow = narrowToFloat16(Tensor::fromFloats({4}, values));
  EXPECT_EQ(narrow.type(), DType::F16);
  EXPECT_EQ(narrow.bytes().size(), 8U);
  EXPECT_THAT(widenToFloat32(narrow).floats(), testing::ElementsAreArray(values));
}

}  // namespace
}  // namespace lateglow::engine
