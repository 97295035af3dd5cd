# Lateglow::QVTK (VTK's widget for Qt 6) and Lateglow::Qwt (plots): static libraries that
# setup/thirdparty.sh keeps in the user's cache. LATEGLOW_QVTK_DIR and LATEGLOW_QWT_DIR name other
# copies (folders with include/ and lib/).
include_guard(GLOBAL)
include(LateglowCache)

lateglow_cached_part(qvtk LATEGLOW_QVTK_DIR)
lateglow_cached_part(qwt LATEGLOW_QWT_DIR)

find_package(Qt6 6.4 REQUIRED
  COMPONENTS Concurrent Core Gui OpenGL OpenGLWidgets PrintSupport Svg Widgets)
find_package(VTK 9.1 REQUIRED
  COMPONENTS CommonCore CommonDataModel CommonSystem InteractionStyle InteractionWidgets
    RenderingCore RenderingOpenGL2)

add_library(Lateglow::QVTK STATIC IMPORTED GLOBAL)
set_target_properties(Lateglow::QVTK PROPERTIES
  IMPORTED_LOCATION "${LATEGLOW_QVTK_DIR}/lib/libqvtk.a"
  INTERFACE_INCLUDE_DIRECTORIES "${LATEGLOW_QVTK_DIR}/include/qvtk")
target_compile_definitions(Lateglow::QVTK INTERFACE QT_NO_KEYWORDS)
target_link_libraries(Lateglow::QVTK INTERFACE
  VTK::RenderingOpenGL2 VTK::InteractionWidgets VTK::InteractionStyle VTK::RenderingCore
  VTK::CommonSystem VTK::CommonDataModel VTK::CommonCore
  Qt6::OpenGLWidgets Qt6::OpenGL Qt6::Widgets)

add_library(Lateglow::Qwt STATIC IMPORTED GLOBAL)
set_target_properties(Lateglow::Qwt PROPERTIES
  IMPORTED_LOCATION "${LATEGLOW_QWT_DIR}/lib/libqwt.a"
  INTERFACE_INCLUDE_DIRECTORIES "${LATEGLOW_QWT_DIR}/include/qwt")
target_compile_definitions(Lateglow::Qwt INTERFACE QT_NO_KEYWORDS)
target_link_libraries(Lateglow::Qwt INTERFACE
  Qt6::Concurrent Qt6::PrintSupport Qt6::Svg Qt6::Widgets)
