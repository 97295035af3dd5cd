#include "app/workflow/EngineService.h"

namespace lateglow {

namespace {

FailureCode failureCode(const std::string& engineCode) {
  if (engineCode == "bad-input" || engineCode == "bad-package") return FailureCode::BadInput;
  if (engineCode == "cancelled") return FailureCode::Cancelled;
  if (engineCode == "engine-lost") return FailureCode::EngineLost;
  return FailureCode::Failed;
}

tl::unexpected<Failure> toFailure(const engine::EngineError& error) {
  return fail(failureCode(error.code), error.message, error.remedy);
}

}  // namespace

EngineService::EngineService(engine::EngineOptions options) : m_client(std::move(options)) {}

Expected<engine::EngineCapabilities> EngineService::capabilities() {
  auto answer = m_client.hello();
  if (!answer) return toFailure(answer.error());
  return std::move(*answer);
}

Expected<engine::RunResult> EngineService::run(const engine::RunRequest& request,
                                               ProgressSink& progress) {
  auto answer = m_client.run(request, [&progress](double fraction, const std::string& what) {
    return progress.report(fraction, what);
  });
  if (!answer) return toFailure(answer.error());
  return std::move(*answer);
}

}  // namespace lateglow
