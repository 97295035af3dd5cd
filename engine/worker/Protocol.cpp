#include "engine/worker/Protocol.h"

#include "engine/package/StrictJson.h"

namespace lateglow::engine {
namespace {

using Json = nlohmann::json;

constexpr int deepestMessage = 16;

std::string toLine(const Json& message) {
  return message.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

tl::expected<Json, std::string> parseObject(std::string_view line) {
  auto message = parseStrictJson(line, deepestMessage);
  if (!message) return tl::unexpected<std::string>("the line " + message.error());
  if (!message->is_object()) return tl::unexpected<std::string>("the line is no JSON object");
  return message;
}

}  // namespace

std::string encode(const Request& request) {
  Json message = {{"method", request.method}, {"params", request.params}};
  if (request.id != 0) message["id"] = request.id;
  return toLine(message);
}

std::string encode(const Answer& answer) {
  Json message = {{"id", answer.id}};
  switch (answer.kind) {
    case Answer::Kind::Progress:
      message["progress"] = {{"fraction", answer.fraction}, {"what", answer.what}};
      break;
    case Answer::Kind::Result:
      message["result"] = answer.result.is_object() ? answer.result : Json::object();
      break;
    case Answer::Kind::Error:
      message["error"] = {{"code", answer.error.code},
                          {"message", answer.error.message},
                          {"remedy", answer.error.remedy}};
      break;
  }
  return toLine(message);
}

tl::expected<Request, std::string> decodeRequest(std::string_view line) {
  const auto message = parseObject(line);
  if (!message) return tl::unexpected<std::string>(message.error());
  Request request;
  request.id = countOf(*message, "id");
  request.method = textOf(*message, "method");
  if (const auto params = message->find("params"); params != message->end()) {
    request.params = *params;
  }
  if (request.method.empty()) return tl::unexpected<std::string>("the request has no method");
  if (!request.params.is_object()) {
    return tl::unexpected<std::string>("the request's params are no object");
  }
  if (request.id == 0 && request.method != "cancel") {
    return tl::unexpected<std::string>("the request has no id above 0");
  }
  return request;
}

tl::expected<Answer, std::string> decodeAnswer(std::string_view line) {
  const auto message = parseObject(line);
  if (!message) return tl::unexpected<std::string>(message.error());
  Answer answer;
  answer.id = countOf(*message, "id");
  const auto member = [&](const char* name) -> const Json* {
    const auto found = message->find(name);
    return found == message->end() || !found->is_object() ? nullptr : &*found;
  };
  if (const Json* progress = member("progress")) {
    answer.kind = Answer::Kind::Progress;
    answer.fraction = numberOf(*progress, "fraction");
    answer.what = textOf(*progress, "what");
  } else if (const Json* result = member("result")) {
    answer.kind = Answer::Kind::Result;
    answer.result = *result;
  } else if (const Json* error = member("error")) {
    answer.kind = Answer::Kind::Error;
    answer.error = {textOf(*error, "code", "failed"), textOf(*error, "message"),
                    textOf(*error, "remedy")};
  } else {
    return tl::unexpected<std::string>("the answer has no progress, result or error");
  }
  return answer;
}

std::string textOf(const Json& object, const char* name, const std::string& fallback) {
  const auto found = object.find(name);
  return found == object.end() || !found->is_string() ? fallback : found->get<std::string>();
}

double numberOf(const Json& object, const char* name, double fallback) {
  const auto found = object.find(name);
  return found == object.end() || !found->is_number() ? fallback : found->get<double>();
}

std::uint64_t countOf(const Json& object, const char* name, std::uint64_t fallback) {
  const auto found = object.find(name);
  return found == object.end() || !found->is_number_unsigned() ? fallback
                                                               : found->get<std::uint64_t>();
}

}  // namespace lateglow::engine
