#include "viewer/qt/SurfaceFormat.h"

#include <QSurfaceFormat>

#include <QVTKOpenGLNativeWidget.h>

namespace lateglow {

void setDefaultSurfaceFormat() {
  QSurfaceFormat::setDefaultFormat(QVTKOpenGLNativeWidget::defaultFormat());
}

}  // namespace lateglow
