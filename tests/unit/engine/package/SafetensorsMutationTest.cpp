#include <random>

#include <gtest/gtest.h>

#include "engine/package/Safetensors.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

std::string validFile() {
  const test::TemporaryFolder folder;
  TensorMap tensors;
  tensors.emplace("encoder.0.weight", Tensor(DType::F32, {4, 3, 3, 3}));
  tensors.emplace("encoder.0.bias", Tensor(DType::F32, {4}));
  tensors.emplace("steps", Tensor(DType::I64, {}));
  tensors.emplace("mask", Tensor(DType::U8, {7}));
  const auto path = folder.path() / "x";
  if (!writeSafetensors(path, tensors, {{"format", "pt"}})) return {};
  return test::readText(path);
}

/// Reads the bytes in a block of exactly their size, so that a memory checker sees every byte too
/// far, and touches every value of what was accepted. Returns whether it was accepted.
bool readAll(const std::string& text) {
  const auto owner = std::make_shared<std::vector<char>>(text.begin(), text.end());
  const auto bytes = std::as_bytes(std::span(owner->data(), owner->size()));
  const auto file = parseSafetensors(owner, bytes, "mutated");
  if (!file) {
    EXPECT_FALSE(file.error().empty());
    return false;
  }
  std::size_t total = 0;
  for (const auto& [name, tensor] : file->tensors) {
    for (const std::byte value : tensor.bytes()) total += std::to_integer<std::size_t>(value);
  }
  EXPECT_LE(total, text.size() * 255U);
  return true;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : m_random(seed) {}

  std::string mutate(std::string text) {
    const std::size_t changes = 1 + below(4);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
  }

  void change(std::string& text) {
    const std::size_t header = std::min<std::size_t>(text.size(), 400);
    const std::size_t at = below(header);
    switch (below(7)) {
      case 0:
        text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        break;
      case 1:
        text.resize(below(text.size() + 1));
        break;
      case 2:
        text.erase(at, 1 + below(8));
        break;
      case 3:
        text.insert(at, 1 + below(8), "0123456789{}[]\":,- "[below(19)]);
        break;
      case 4:
        text.insert(at, text.substr(below(header), below(64)));
        break;
      case 5:
        text[below(std::min<std::size_t>(8, text.size()))] = static_cast<char>(below(256));
        break;
      default:
        text[at] = "0123456789-.eE{}[]\","[below(20)];
        break;
    }
  }

  std::mt19937 m_random;
};

TEST(SafetensorsMutationTest, TwentyThousandDamagedFilesAreReadOrRefused) {
  const std::string valid = validFile();
  ASSERT_TRUE(readAll(valid));
  Mutator mutator(20240917);
  int refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    if (!readAll(mutator.mutate(valid))) ++refused;
  }
  // Some changes are harmless (a letter of a name); most must be noticed.
  EXPECT_GT(refused, 16'000);
  EXPECT_LT(refused, 20'000);
}

TEST(SafetensorsMutationTest, EveryTruncationIsRefused) {
  const std::string valid = validFile();
  for (std::size_t length = 0; length < valid.size(); ++length) {
    ASSERT_FALSE(readAll(valid.substr(0, length))) << length;
  }
}

TEST(SafetensorsMutationTest, EveryFlippedBitOfTheHeadersSizeIsRefused) {
  const std::string valid = validFile();
  for (std::size_t bit = 0; bit < 64; ++bit) {
    std::string text = valid;
    text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
    ASSERT_FALSE(readAll(text)) << bit;
  }
}

}  // namespace
}  // namespace lateglow::engine
