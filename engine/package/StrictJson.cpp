#include "engine/package/StrictJson.h"

#include <memory>
#include <set>
#include <stdexcept>
#include <vector>

namespace lateglow::engine {
namespace {

/// nlohmann's parser callback that watches names and depth; throws std::runtime_error to stop.
class Watcher {
 public:
  explicit Watcher(int deepest) : m_deepest(deepest) {}

  bool operator()(int depth, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    if (event == Event::object_start || event == Event::array_start) {
      if (depth >= m_deepest) throw std::runtime_error("is nested too deeply");
      if (event == Event::object_start) m_names.emplace_back();
    } else if (event == Event::object_end) {
      m_names.pop_back();
    } else if (event == Event::key) {
      const auto& name = parsed.get_ref<const std::string&>();
      if (!m_names.back().insert(name).second) {
        throw std::runtime_error("has the name \"" + name + "\" twice");
      }
    }
    return true;
  }

 private:
  int m_deepest;
  std::vector<std::set<std::string>> m_names;
};

}  // namespace

tl::expected<nlohmann::json, std::string> parseStrictJson(std::string_view text, int deepest) {
  auto watcher = std::make_shared<Watcher>(deepest);
  try {
    return nlohmann::json::parse(
        text.begin(), text.end(),
        [watcher](int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
          return (*watcher)(depth, event, parsed);
        });
  } catch (const nlohmann::json::exception&) {
    return tl::unexpected<std::string>("is not valid JSON");
  } catch (const std::runtime_error& problem) {
    return tl::unexpected<std::string>(problem.what());
  }
}

}  // namespace lateglow::engine
