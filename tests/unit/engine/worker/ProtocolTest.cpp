#include "engine/worker/Protocol.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

std::string withoutEnd(std::string line) {
  EXPECT_TRUE(line.ends_with('\n'));
  line.pop_back();
  EXPECT_EQ(line.find('\n'), std::string::npos);
  return line;
}

TEST(ProtocolTest, RequestsComeBack) {
  const Request request = {7, "run", {{"package", "/a b/\xc3\xa4\nx"}, {"threads", 4}}};
  const auto decoded = decodeRequest(withoutEnd(encode(request)));
  ASSERT_TRUE(decoded) << decoded.error();
  EXPECT_EQ(decoded->id, 7U);
  EXPECT_EQ(decoded->method, "run");
  EXPECT_EQ(decoded->params, request.params);
}

TEST(ProtocolTest, AnswersComeBack) {
  Answer progress;
  progress.kind = Answer::Kind::Progress;
  progress.id = 3;
  progress.fraction = 0.25;
  progress.what = "network";
  auto decoded = decodeAnswer(withoutEnd(encode(progress)));
  ASSERT_TRUE(decoded) << decoded.error();
  EXPECT_EQ(decoded->kind, Answer::Kind::Progress);
  EXPECT_EQ(decoded->fraction, 0.25);
  EXPECT_EQ(decoded->what, "network");

  Answer error;
  error.kind = Answer::Kind::Error;
  error.id = 4;
  error.error = {"bad-input", "a message", "a remedy"};
  decoded = decodeAnswer(withoutEnd(encode(error)));
  ASSERT_TRUE(decoded) << decoded.error();
  EXPECT_EQ(decoded->error.code, "bad-input");
  EXPECT_EQ(decoded->error.remedy, "a remedy");

  Answer result;
  result.id = 5;
  result.result = {{"network_seconds", 0.5}};
  decoded = decodeAnswer(withoutEnd(encode(result)));
  ASSERT_TRUE(decoded) << decoded.error();
  EXPECT_EQ(decoded->kind, Answer::Kind::Result);
  EXPECT_EQ(decoded->result, result.result);
}

TEST(ProtocolTest, TextThatIsNotUtf8IsStillALine) {
  Answer error;
  error.kind = Answer::Kind::Error;
  error.error.message = "file \xff\xfe";
  EXPECT_TRUE(decodeAnswer(withoutEnd(encode(error))));
}

TEST(ProtocolTest, RefusesWhatIsNoMessage) {
  for (const std::string line :
       {"", "x", "[]", "1", "{", "{}", R"({"id":1})", R"({"method":"run"})",
        R"({"id":-1,"method":"run"})", R"({"id":1,"method":""})",
        R"({"id":1,"method":"run","params":[]})", R"({"id":1,"id":1,"method":"run"})"}) {
    EXPECT_FALSE(decodeRequest(line)) << line;
    EXPECT_FALSE(decodeAnswer(line)) << line;
  }
  EXPECT_FALSE(decodeAnswer(R"({"id":1,"result":3})"));
  EXPECT_TRUE(decodeRequest(R"({"method":"cancel","params":{"id":1}})"));
}

TEST(ProtocolTest, DamagedLinesNeverThrow) {
  const std::string valid = encode(Request{12, "run", {{"package", "/x"}, {"seed", 5}}});
  std::mt19937 random(11);
  const auto below = [&](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
  };
  for (int i = 0; i < 5000; ++i) {
    std::string line = valid;
    for (std::size_t n = 1 + below(3); n > 0; --n)
      line[below(line.size())] = static_cast<char>(below(256));
    EXPECT_NO_THROW((void)decodeRequest(line));
    EXPECT_NO_THROW((void)decodeAnswer(line));
  }
}

}  // namespace
}  // namespace lateglow::engine
