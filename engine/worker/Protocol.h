#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include "engine/worker/EngineClient.h"

namespace lateglow::engine {

/// The protocol between EngineClient and `lateglow-engine serve`, version 1.
///
/// Every message is one JSON object on one line (at most `longestLine` bytes) that ends in '\n'; the
/// client writes to the worker's standard input, the worker to its standard output. Arrays never
/// pass through the pipe: they lie in safetensors files in a runtime folder (0700, on tmpfs) that
/// belongs to one client and one worker.
///
/// Requests carry an `id` that grows by one. The worker answers each request except `cancel` with
/// exactly one result or error of the same id, after any number of progress messages; it works on
/// one request at a time, in their order.
///
/// | request | parameters | result |
/// |---|---|---|
/// | `{"id":1,"method":"hello","params":{"protocol":1}}` | the client's version | `protocol`, `version`, `torch`, `devices[{id,name,total_memory_bytes}]`, `systems[]` |
/// | `{"id":2,"method":"load","params":{...}}` | `package` (path), `device`, `threads` | `device`, `load_seconds` (0: was resident) |
/// | `{"id":3,"method":"run","params":{...}}` | as load, and `seed`, `precision` (`exact`, `fast`), `inputs`, `outputs` (files) | `device`, `load_seconds`, `network_seconds` |
/// | `{"id":4,"method":"unload","params":{}}` | forgets every resident model | `{}` |
/// | `{"id":5,"method":"shutdown","params":{}}` | ends the worker | `{}` |
/// | `{"method":"cancel","params":{"id":3}}` | stops a request that runs or waits | none; that request ends with the error `cancelled`, or with its result when it was faster |
///
/// | answer | |
/// |---|---|
/// | `{"id":3,"progress":{"fraction":0.25,"what":"..."}}` | 0 to 1 of the request |
/// | `{"id":3,"result":{...}}` | |
/// | `{"id":3,"error":{"code":"...","message":"...","remedy":"..."}}` | codes: EngineError |
///
/// `device` is `auto`, `cpu`, `cuda` or `cuda:N`; `threads` 0 means all processors.
/// The worker removes the inputs file as soon as it is mapped; the client removes the outputs file
/// after mapping it. When its standard input ends, the client is gone: the worker stops what it
/// does, removes its files and ends within a second.
///
/// What the systems take and give (F32 where nothing else is said, row-major, N = 1 or more slices):
///
/// | system | inputs | outputs |
/// |---|---|---|
/// | `pscgan` | `cine` [N,1,25,64,64] in [-1,1] | `lge` [N,64,64] in [-1,1]; `probabilities`, `coarse` [N,4,64,64], classes in the order of the label values, sum 1; `members` [N,8,4,64,64], of which `probabilities` is the mean (SquareSymmetry.h) |
/// | `heart-segmenter` | `frames` [N,1,96,96] in [-1,1] | `probabilities` [N,3,96,96]: other, wall, blood pool, sum 1 |
/// | `spgan` | `cine` [N,1,25,64,64] in [-1,1] | `lge`, `structural`, `detail` [N,64,64] in [-1,1] |
/// | `heart-localizer` | `frames` [N,3,128,128] | `heatmap` [N,1,128,128] in [0,1] |
/// | `medsynth`, `vid2vid`, `resunet`, `pix2pix2d`, `pix2pix3d`, `ddpm` | `volume` [D,H,W] in [-1,1] on the model's grid; `foreground` U8 [D,H,W], may be absent | `synthetic` [D,H,W] in [-1,1], -1 outside of the foreground |
/// | `self-test` | `values` [any] | `values` doubled; only when LATEGLOW_ENGINE_SELF_TEST=1 |
inline constexpr int protocolVersion = 1;
inline constexpr std::size_t longestLine = 1U << 20U;

struct Request {
  std::uint64_t id = 0;  ///< 0 for cancel
  std::string method;
  nlohmann::json params = nlohmann::json::object();
};

/// What the worker says: exactly one of progress, result and error is meant by `kind`.
struct Answer {
  enum class Kind { Progress, Result, Error };
  Kind kind = Kind::Result;
  std::uint64_t id = 0;
  double fraction = 0.0;
  std::string what;
  nlohmann::json result;
  EngineError error;
};

/// One line with its '\n'.
[[nodiscard]] std::string encode(const Request& request);
[[nodiscard]] std::string encode(const Answer& answer);
/// From one line without its '\n'. The error says what is wrong with it.
[[nodiscard]] tl::expected<Request, std::string> decodeRequest(std::string_view line);
[[nodiscard]] tl::expected<Answer, std::string> decodeAnswer(std::string_view line);

/// A text, number or flag of a request's parameters or a result; `fallback` when it is absent or has
/// another type.
[[nodiscard]] std::string textOf(const nlohmann::json& object, const char* name,
                                 const std::string& fallback = {});
[[nodiscard]] double numberOf(const nlohmann::json& object, const char* name,
                              double fallback = 0.0);
[[nodiscard]] std::uint64_t countOf(const nlohmann::json& object, const char* name,
                                    std::uint64_t fallback = 0);

}  // namespace lateglow::engine
