#include "engine/worker/ModelCache.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <system_error>

#include "engine/package/ModelPackage.h"
#include "engine/systems/TorchTensors.h"

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;

/// Size and time of every file, so that a package that was exchanged on disk is noticed.
std::string stampOf(const fs::path& package) {
  std::error_code error;
  const auto describe = [&](const fs::path& file) {
    const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
    const auto time = fs::last_write_time(file, error).time_since_epoch().count();
    return file.filename().string() + ":" + std::to_string(size) + ":" + std::to_string(time) + ";";
  };
  std::vector<std::string> parts = {describe(package)};
  for (fs::directory_iterator entry(package, error), end; !error && entry != end;
       entry.increment(error)) {
    parts.push_back(describe(entry->path()));
  }
  std::sort(parts.begin(), parts.end());
  std::string stamp;
  for (const std::string& part : parts) stamp += part;
  return stamp;
}

tl::unexpected<EngineError> badPackage(const std::string& message) {
  return tl::unexpected<EngineError>(
      EngineError{"bad-package", message, "install the model package again"});
}

}  // namespace

EngineExpected<ModelCache::Loaded> ModelCache::get(const fs::path& package, torch::Device device) {
  const std::string stamp = stampOf(package);
  const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const Model& model) {
    return model.package == package && model.device == device;
  });
  if (found != m_models.end() && found->stamp == stamp) {
    m_models.splice(m_models.begin(), m_models, found);
    return Loaded{m_models.front().system.get(), 0.0};
  }
  if (found != m_models.end()) m_models.erase(found);

  const auto start = std::chrono::steady_clock::now();
  const auto read = readModelPackage(package);
  if (!read) return badPackage(read.error());
  if (!m_registry.has(read->manifest.system)) {
    return badPackage(package.string() + " is made for the system \"" + read->manifest.system +
                      "\", which this engine does not have");
  }
  try {
    auto system = m_registry.make(read->manifest, toTorchWeights(read->weights), device);
    while (m_models.size() >= most) m_models.pop_back();
    m_models.push_front({package, stamp, device, std::move(system)});
  } catch (const nlohmann::json::exception& problem) {
    return badPackage(package.string() + " has a wrong configuration: " + problem.what());
  } catch (const std::logic_error& problem) {
    return badPackage(package.string() + " does not fit its system: " + problem.what());
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  return Loaded{m_models.front().system.get(), seconds.count()};
}

}  // namespace lateglow::engine
