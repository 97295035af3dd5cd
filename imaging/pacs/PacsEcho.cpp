#include "imaging/pacs/PacsEcho.h"

#include <chrono>

#include <dcmtk/dcmdata/dcuid.h>

#include "imaging/pacs/Association.h"

namespace lateglow {

Expected<double> echoNode(const PacsNode& node, const LocalEntity& local,
                          const PacsTimeouts& timeouts, ProgressSink& progress) {
  const auto begin = std::chrono::steady_clock::now();
  PacsCall call(timeouts);
  const auto done = call.run(progress, [&]() -> Expected<void> {
    Association association(call, node);
    auto opened = association.open(local, {{UID_VerificationSOPClass, uncompressedSyntaxes()}});
    if (!opened) return opened;
    const OFCondition answered = association.sendECHORequest(0);
    if (answered.bad()) return tl::unexpected(association.failure(answered));
    association.finish();
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace lateglow
