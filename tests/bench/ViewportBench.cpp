// How evenly viewports draw. Run on an X server, for example
//   xvfb-run -a -s "-screen 0 1920x1200x24" env LIBGL_ALWAYS_SOFTWARE=1 viewport_bench cine 10
// cine SECONDS:   four viewports play a 256 x 256 cine at 60 Hz; the time between two pictures on
//                 the screen, and the pictures that were not shown in time.
// volume SECONDS: a 256 x 256 x 108 volume is turned by hand; the time of a picture.
// Exits with 1 where the 99th percentile of the cine is above 1.5 frames (25 ms).
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QMouseEvent>
#include <QTimer>

#include "viewer/qt/SliceViewport.h"
#include "viewer/qt/SurfaceFormat.h"
#include "viewer/qt/VolumeViewport.h"

namespace {

using namespace lateglow;

constexpr int kSide = 256;
constexpr int kPhases = 25;
constexpr double kFrameMs = 1000.0 / 60.0;
constexpr double kWarmUpMs = 1000.0;

double percentile(std::vector<double> values, double percent) {
  std::sort(values.begin(), values.end());
  return values.at(static_cast<std::size_t>(percent / 100.0 * (values.size() - 1)));
}

/// A beating ring with texture, so that every pixel changes from phase to phase.
std::vector<float> frame(int phase) {
  std::vector<float> values(kSide * kSide);
  const double beat = std::sin(2.0 * 3.14159265 * phase / kPhases);
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const double r = std::hypot(x - kSide / 2.0, y - kSide / 2.0) * (1.0 + 0.2 * beat);
      const double texture = 60.0 * std::sin(x * 0.31 + phase) * std::cos(y * 0.23);
      values[static_cast<std::size_t>(y * kSide + x)] =
          static_cast<float>((r > 30 && r < 60 ? 700.0 : 300.0) + texture);
    }
  }
  return values;
}

Geometry grid() {
  Geometry geometry;
  geometry.size = {kSide, kSide, 1};
  geometry.spacingMm = {1.3, 1.3, 8.0};
  return geometry;
}

/// Calls when it has painted itself and given the picture to the display.
class BenchWindow : public QWidget {
public:
  std::function<void()> onShown = [] {};

protected:
  bool event(QEvent* event) override {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::UpdateRequest) {
      onShown();
    }
    return handled;
  }
};

std::vector<SliceViewport*> makeViewports(QWidget& window) {
  auto* layout = new QGridLayout(&window);
  layout->setSpacing(1);
  layout->setContentsMargins(0, 0, 0, 0);
  std::vector<SliceViewport*> views;
  for (int i = 0; i < 4; ++i) {
    auto* view = new SliceViewport(&window);
    view->setGeometry(grid());
    view->scene().setImage(frame(0));
    view->scene().setImageWindow({900.0, 400.0});
    ViewportOverlay overlay;
    overlay.topLeft = {QStringLiteral("Cine short axis"), QStringLiteral("Slice 5 / 10")};
    overlay.bottomLeft = {QStringLiteral("W 900  L 400")};
    overlay.edges = {QStringLiteral("R"), QStringLiteral("L"), QStringLiteral("A"),
                     QStringLiteral("P")};
    view->setOverlay(overlay);
    layout->addWidget(view, i / 2, i % 2);
    views.push_back(view);
  }
  return views;
}

/// Shows the phase that belongs to the present moment, as a cine clock does.
int playCine(QApplication& application, double seconds) {
  std::vector<std::vector<float>> frames;
  for (int phase = 0; phase < kPhases; ++phase) {
    frames.push_back(frame(phase));
  }
  BenchWindow window;
  const auto views = makeViewports(window);
  window.resize(1280, 880);
  window.show();
  QElapsedTimer clock;
  clock.start();
  std::vector<double> shown;
  window.onShown = [&] { shown.push_back(clock.nsecsElapsed() / 1e6); };
  int last = -1;
  QTimer timer;
  timer.setTimerType(Qt::PreciseTimer);
  timer.setInterval(2);
  QObject::connect(&timer, &QTimer::timeout, [&] {
    const int tick = static_cast<int>(clock.nsecsElapsed() / 1e6 / kFrameMs);
    if (tick == last) {
      return;
    }
    last = tick;
    for (SliceViewport* view : views) {
      view->scene().setImage(frames[static_cast<std::size_t>(tick % kPhases)]);
      view->requestRender();
    }
  });
  timer.start();
  QTimer::singleShot(static_cast<int>(seconds * 1000.0 + kWarmUpMs), &application,
                     &QApplication::quit);
  QApplication::exec();
  std::vector<double> intervals;
  int dropped = 0;
  for (std::size_t i = 1; i < shown.size(); ++i) {
    if (shown[i - 1] > kWarmUpMs) {
      intervals.push_back(shown[i] - shown[i - 1]);
      dropped += std::max(0, static_cast<int>(std::lround(intervals.back() / kFrameMs)) - 1);
    }
  }
  if (intervals.size() < 2) {
    std::puts("no pictures were shown");
    return 1;
  }
  const double p99 = percentile(intervals, 99.0);
  std::printf("cine: %zu pictures of four viewports in %.1f s, interval p50 %.1f ms, p90 %.1f ms, "
              "p99 %.1f ms, dropped %d\n",
              intervals.size() + 1, seconds, percentile(intervals, 50.0),
              percentile(intervals, 90.0), p99, dropped);
  return p99 <= 1.5 * kFrameMs ? 0 : 1;
}

Volume ball() {
  Geometry geometry;
  geometry.size = {256, 256, 108};
  geometry.spacingMm = {0.96, 0.96, 1.5};
  Volume volume = makeVolume(geometry, -1000.0F);
  std::size_t at = 0;
  for (int k = 0; k < 108; ++k) {
    for (int j = 0; j < 256; ++j) {
      for (int i = 0; i < 256; ++i, ++at) {
        const double r = std::hypot((i - 128) * 0.96, (j - 128) * 0.96, (k - 54) * 1.5);
        volume.voxels[at] = r > 78 ? -1000.0F : r > 70 ? 1200.0F : 40.0F;
      }
    }
  }
  return volume;
}

int turnVolume(double seconds) {
  VolumeViewport view;
  view.resize(640, 440);
  view.setVolume(prepareVolume(ball(), VolumeScene::mostVoxels()), true, {400.0, 40.0});
  view.show();
  QElapsedTimer clock;
  const auto waitForPicture = [&view](int before) {
    while (view.renderCount() == before) {
      QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
  };
  const auto rendered = [&] {
    const int before = view.renderCount();
    view.requestRender();
    clock.start();
    waitForPicture(before);
    return clock.nsecsElapsed() / 1e6;
  };
  rendered();
  std::printf("volume: still picture %.0f ms", rendered());
  const auto send = [&](QEvent::Type type, QPointF at) {
    QMouseEvent event(type, at, view.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(&view, &event);
  };
  send(QEvent::MouseButtonPress, {320, 220});
  std::vector<double> times;
  QElapsedTimer whole;
  whole.start();
  for (int i = 0; whole.elapsed() < seconds * 1000.0; ++i) {
    const int before = view.renderCount();
    clock.start();
    send(QEvent::MouseMove, {320.0 + 100.0 * std::sin(i * 0.1), 220});
    waitForPicture(before);
    times.push_back(clock.nsecsElapsed() / 1e6);
  }
  const int before = view.renderCount();
  clock.start();
  send(QEvent::MouseButtonRelease, {320, 220});
  waitForPicture(before);
  std::printf(", while turning p50 %.0f ms, p99 %.0f ms, after it %.0f ms\n",
              percentile(times, 50.0), percentile(times, 99.0), clock.nsecsElapsed() / 1e6);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  lateglow::setDefaultSurfaceFormat();
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  const double seconds = arguments.size() > 2 ? arguments[2].toDouble() : 10.0;
  return arguments.value(1) == QStringLiteral("volume") ? turnVolume(seconds)
                                                        : playCine(application, seconds);
}
