<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Layout</name>
        <message>
            <source>Cardiac</source>
            <translation>Corazón</translation>
        </message>
        <message>
            <source>Two cines</source>
            <translation>Dos cines</translation>
        </message>
        <message>
            <source>All slices and phases</source>
            <translation>Todos los cortes y fases</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>Cerebro</translation>
        </message>
        <message>
            <source>CT in three planes</source>
            <translation>TC en tres planos</translation>
        </message>
        <message>
            <source>Three planes</source>
            <translation>Tres planos</translation>
        </message>
        <message>
            <source>Single series</source>
            <translation>Una serie</translation>
        </message>
        <message>
            <source>Four contrasts</source>
            <translation>Cuatro contrastes</translation>
        </message>
        <message>
            <source>Two CTs</source>
            <translation>Dos TC</translation>
        </message>
    </context>
    <context>
        <name>OpeningPreview</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 fases</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n corte</numerusform>
                <numerusform>%n cortes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Open study folder</source>
            <translation>Abrir carpeta de estudio</translation>
        </message>
        <message>
            <source>Open study file</source>
            <translation>Abrir archivo de estudio</translation>
        </message>
        <message>
            <source>Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;All files (*)</source>
            <translation>Imágenes (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Import a folder into the study store</source>
            <translation>Importar una carpeta al almacén de estudios</translation>
        </message>
        <message>
            <source>Import files into the study store</source>
            <translation>Importar archivos al almacén de estudios</translation>
        </message>
        <message>
            <source>All files (*);;Archives and directories (*.zip DICOMDIR)</source>
            <translation>Todos los archivos (*);;Archivos comprimidos y directorios (*.zip DICOMDIR)</translation>
        </message>
        <message>
            <source>Send the DICOM objects of a folder</source>
            <translation>Enviar los objetos DICOM de una carpeta</translation>
        </message>
        <message>
            <source>Move the study store to</source>
            <translation>Mover el almacén de estudios a</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>Exportar informe</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save bundle</source>
            <translation>Guardar paquete</translation>
        </message>
        <message>
            <source>ZIP archive (*.zip)</source>
            <translation>Archivo ZIP (*.zip)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>Exportar el registro de auditoría</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>Tabla (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Logo of the institution</source>
            <translation>Logotipo de la institución</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>Tablas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Mayús</translation>
        </message>
        <message>
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Izquierda</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Derecha</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>RePág</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>AvPág</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Supr</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
    </context>
    <context>
        <name>ReportText</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>lateglow</name>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>%1 cm</source>
            <translation>%1 cm</translation>
        </message>
        <message>
            <source>%1 mm²</source>
            <translation>%1 mm²</translation>
        </message>
        <message>
            <source>%1 cm²</source>
            <translation>%1 cm²</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>Masa de cicatriz</translation>
        </message>
        <message>
            <source>1.05 g/mL</source>
            <translation>1,05 g/mL</translation>
        </message>
        <message>
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>Volumen de cicatriz</translation>
        </message>
        <message>
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>Proporción de cicatriz</translation>
        </message>
        <message>
            <source>of myocardium</source>
            <translation>del miocardio</translation>
        </message>
        <message>
            <source>to healthy</source>
            <translation>sobre el sano</translation>
        </message>
        <message>
            <source>Scar area</source>
            <translation>Área de cicatriz</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>corte %1</translation>
        </message>
        <message>
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Miocardio</translation>
        </message>
        <message>
            <source>Largest scar area</source>
            <translation>Mayor área de cicatriz</translation>
        </message>
        <message>
            <source>LV mass</source>
            <translation>Masa VI</translation>
        </message>
        <message>
            <source>covered slices</source>
            <translation>cortes cubiertos</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmentos con cicatriz</translation>
        </message>
        <message>
            <source>≥ %1 %</source>
            <translation>≥ %1 %</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>Segmentos transmurales</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>Fracción de eyección</translation>
        </message>
        <message>
            <source>End-diastolic volume</source>
            <translation>Volumen telediastólico</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>fase %1</translation>
        </message>
        <message>
            <source>End-systolic volume</source>
            <translation>Volumen telesistólico</translation>
        </message>
        <message>
            <source>Stroke volume</source>
            <translation>Volumen sistólico</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>Intervalo del 95 %</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Rango</translation>
        </message>
        <message>
            <source>of the ratio</source>
            <translation>de la proporción</translation>
        </message>
        <message>
            <source>of the ratio, uncalibrated</source>
            <translation>de la proporción, sin calibrar</translation>
        </message>
        <message>
            <source>The model's looks at this heart disagree (agreement %1, below %2): read with care.</source>
            <translation>Los miembros del modelo discrepan en este corazón (concordancia %1, inferior a %2): léalo con cautela.</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>contornos del modelo, corregidos por un lector</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>contornos del modelo</translation>
        </message>
        <message>
            <source>Scar: %1. Segments: RV insertion %2, apex by %3.</source>
            <translation>Cicatriz: %1. Segmentos: inserción VD %2, ápex: %3.</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (supuesto)</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>quedan unos %1 s</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>quedan unos %1 min</translation>
        </message>
        <message>
            <source>mean %1 ± %2 SD%3</source>
            <translation>media %1 ± %2 DE%3</translation>
        </message>
        <message>
            <source>%1 to %2, median %3, %4 px</source>
            <translation>%1 a %2, mediana %3, %4 px</translation>
        </message>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>Corte %1 / %2</translation>
        </message>
        <message>
            <source>%1 mm · %2 mm apart · ×%3</source>
            <translation>%1 mm · separación %2 mm · ×%3</translation>
        </message>
        <message>
            <source>Scar %1 cm²</source>
            <translation>Cicatriz %1 cm²</translation>
        </message>
        <message>
            <source>Healthy myocardium</source>
            <translation>Miocardio sano</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>Cavidad sanguínea</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>Cicatriz</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Fondo</translation>
        </message>
        <message>
            <source>Phase %1 / %2</source>
            <translation>Fase %1 / %2</translation>
        </message>
        <message>
            <source>%1 ms (assumed)</source>
            <translation>%1 ms (supuesto)</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>Señal %1</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>RTG SINTÉTICO</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>Modelo de demostración</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>No adquirido. Para investigación.</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>paquete %1</translation>
        </message>
        <message>
            <source>No left ventricle was found in this slice, so nothing was synthesized. The acquired cine is shown dimmed.</source>
            <translation>No se encontró ventrículo izquierdo en este corte, así que no se sintetizó nada. El cine adquirido se muestra atenuado.</translation>
        </message>
        <message>
            <source>Synthetic signal %1</source>
            <translation>Señal sintética %1</translation>
        </message>
        <message>
            <source>Not synthesized here</source>
            <translation>No sintetizado aquí</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SINTÉTICO</translation>
        </message>
        <message>
            <source>Scar in the left ventricle</source>
            <translation>Cicatriz en el VI</translation>
        </message>
        <message>
            <source>%1 g · %2 % of myocardium</source>
            <translation>%1 g · %2 % del miocardio</translation>
        </message>
        <message>
            <source>Surface interpolated between slices</source>
            <translation>Superficie interpolada entre cortes</translation>
        </message>
        <message>
            <source>No myocardium was segmented.</source>
            <translation>No se segmentó miocardio.</translation>
        </message>
        <message>
            <source>No scar was segmented.</source>
            <translation>No se segmentó cicatriz.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Estudios</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lectura</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Entrenar</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Open a study folder</source>
            <translation>Abrir una carpeta de estudio</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Abrir un archivo</translation>
        </message>
        <message>
            <source>Close the study; undo brings it back</source>
            <translation>Cerrar el estudio; Deshacer lo recupera</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>Atajos y ayuda</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>Cine</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Reproducir o pausar</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>Fase anterior</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>Fase siguiente</translation>
        </message>
        <message>
            <source>First phase (end-diastole)</source>
            <translation>Primera fase (telediástole)</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Más rápido</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Más lento</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>En bucle, ida y vuelta o una vez</translation>
        </message>
        <message>
            <source>Viewports</source>
            <translation>Vistas</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>Corte anterior</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>Corte siguiente</translation>
        </message>
        <message>
            <source>Heart fills the viewport, or whole slice</source>
            <translation>El corazón llena la vista, o corte entero</translation>
        </message>
        <message>
            <source>Reset zoom, position and window</source>
            <translation>Restablecer zoom, posición y ventana</translation>
        </message>
        <message>
            <source>Class overlay on or off</source>
            <translation>Mostrar u ocultar las clases</translation>
        </message>
        <message>
            <source>Three planes or one stack</source>
            <translation>Tres planos o una pila</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Run the model</source>
            <translation>Ejecutar el modelo</translation>
        </message>
        <message>
            <source>Give up what was begun; cancel the run</source>
            <translation>Abandonar lo empezado; cancelar el cálculo</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Medición</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Ventana y nivel</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distancia</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Ángulo</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>Elipse con estadísticas</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>Contorno con estadísticas</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Remove what is selected</source>
            <translation>Quitar lo seleccionado</translation>
        </message>
        <message>
            <source>Correcting classes</source>
            <translation>Corrección de clases</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pincel</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Borrador</translation>
        </message>
        <message>
            <source>Draw a contour</source>
            <translation>Dibujar un contorno</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>Empujar endocardio y epicardio</translation>
        </message>
        <message>
            <source>Paint scar</source>
            <translation>Pintar cicatriz</translation>
        </message>
        <message>
            <source>Paint healthy myocardium</source>
            <translation>Pintar miocardio sano</translation>
        </message>
        <message>
            <source>Paint blood pool</source>
            <translation>Pintar cavidad sanguínea</translation>
        </message>
        <message>
            <source>Smaller tool</source>
            <translation>Herramienta más pequeña</translation>
        </message>
        <message>
            <source>Larger tool</source>
            <translation>Herramienta más grande</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>Esta fase es la telediástole</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>Esta fase es la telesístole</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Disposiciones</translation>
        </message>
        <message>
            <source>Start Lateglow with LIBGL_ALWAYS_SOFTWARE=1, install libgl1-mesa-dri, or update the graphics driver. Slices, measurements and reports work without it.</source>
            <translation>Inicie Lateglow con LIBGL_ALWAYS_SOFTWARE=1, instale libgl1-mesa-dri o actualice el controlador gráfico. Cortes, mediciones e informes funcionan sin ello.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has %1.%2.</source>
            <translation>Las imágenes tridimensionales necesitan OpenGL 3.2; esta pantalla tiene %1.%2.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has no OpenGL.</source>
            <translation>Las imágenes tridimensionales necesitan OpenGL 3.2; esta pantalla no tiene OpenGL.</translation>
        </message>
        <message>
            <source>key image</source>
            <translation>imagen clave</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>Imagen clave del informe</translation>
        </message>
        <message>
            <source>HU (assumed)</source>
            <translation>UH (supuestas)</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>Girar a la derecha</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>Girar a la izquierda</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>Voltear izquierda y derecha</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Voltear arriba y abajo</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Invertir</translation>
        </message>
        <message>
            <source>Smooth, or pixels as measured</source>
            <translation>Suavizado, o píxeles tal como se midieron</translation>
        </message>
        <message>
            <source>Histogram of the selected region</source>
            <translation>Histograma de la región elegida</translation>
        </message>
        <message>
            <source>Outlines to the previous phase</source>
            <translation>Contornos a la fase anterior</translation>
        </message>
        <message>
            <source>Outlines to the next phase</source>
            <translation>Contornos a la fase siguiente</translation>
        </message>
        <message>
            <source>A model made this series; models run on what was acquired.</source>
            <translation>Un modelo creó esta serie; los modelos se ejecutan sobre lo adquirido.</translation>
        </message>
        <message>
            <source>Models for %1 are not offered: this series is %2.</source>
            <translation>No se ofrecen los modelos para %1: esta serie es %2.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Comparing a case</source>
            <translation>Comparar un caso</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Lado a lado</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Cortina</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>Tablero</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>Alternar</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>Mapa SSIM</translation>
        </message>
        <message>
            <source>Swipe: line to the left</source>
            <translation>Cortina: línea a la izquierda</translation>
        </message>
        <message>
            <source>Swipe: line to the right</source>
            <translation>Cortina: línea a la derecha</translation>
        </message>
        <message>
            <source>Reset zoom and position</source>
            <translation>Restablecer zoom y posición</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>Cohorte</translation>
        </message>
        <message>
            <source>Read the selected case</source>
            <translation>Leer el caso elegido</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>Lectura a ciegas</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>Imagen anterior</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>Imagen siguiente</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Pregunta anterior</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Pregunta siguiente</translation>
        </message>
        <message>
            <source>Previous segment</source>
            <translation>Segmento anterior</translation>
        </message>
        <message>
            <source>Next segment</source>
            <translation>Segmento siguiente</translation>
        </message>
        <message>
            <source>Mark the segment, or not</source>
            <translation>Marcar el segmento o no</translation>
        </message>
        <message>
            <source>No segment has scar</source>
            <translation>Ningún segmento tiene cicatriz</translation>
        </message>
        <message>
            <source>Go on; at last write the score</source>
            <translation>Continuar; al final, escribir la puntuación</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnnotationModel</name>
        <message>
            <source>Measurement moved</source>
            <translation>Medición movida</translation>
        </message>
        <message>
            <source>Measurement drawn</source>
            <translation>Medición dibujada</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>Nota escrita</translation>
        </message>
        <message>
            <source>Measurement removed</source>
            <translation>Medición eliminada</translation>
        </message>
        <message>
            <source>Slice %1 is no key image</source>
            <translation>El corte %1 no es imagen clave</translation>
        </message>
        <message>
            <source>Slice %1 is a key image</source>
            <translation>El corte %1 es imagen clave</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeDialog</name>
        <message>
            <source>Anonymize</source>
            <translation>Anonimizar</translation>
        </message>
        <message>
            <source>Copy without the patient's identity</source>
            <translation>Copia sin la identidad del paciente</translation>
        </message>
        <message>
            <source>Names, numbers, places and private attributes go, by DICOM PS3.15 annex E; pixels stay as they are. The originals are not touched.</source>
            <translation>Nombres, números, lugares y atributos privados se eliminan según DICOM PS3.15 anexo E; los píxeles quedan como están. Los originales no se tocan.</translation>
        </message>
        <message>
            <source>Blank in every image: x,y,width,height; ... (pixels)</source>
            <translation>Borrar en cada imagen: x,y,ancho,alto; ... (píxeles)</translation>
        </message>
        <message>
            <source>Rectangles to blank</source>
            <translation>Rectángulos que se borran</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <source>Folder to make</source>
            <translation>Carpeta que se crea</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Examinar…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Keep dates, moved by a secret number of days</source>
            <translation>Conservar fechas, desplazadas un número secreto de días</translation>
        </message>
        <message>
            <source>The same for all studies of a patient: intervals are kept</source>
            <translation>El mismo para todos los estudios de un paciente: se conservan los intervalos</translation>
        </message>
        <message>
            <source>Keep harmless words of descriptions</source>
            <translation>Conservar palabras inocuas de las descripciones</translation>
        </message>
        <message>
            <source>Words of anatomy and scanning; all others go</source>
            <translation>Palabras de anatomía y adquisición; las demás se eliminan</translation>
        </message>
        <message>
            <source>Keep sex, age, size and weight</source>
            <translation>Conservar sexo, edad, talla y peso</translation>
        </message>
        <message>
            <source>Keep what identifies the scanner</source>
            <translation>Conservar lo que identifica al equipo</translation>
        </message>
        <message>
            <source>Keep UIDs</source>
            <translation>Conservar los UID</translation>
        </message>
        <message>
            <source>Whoever has the originals can find them by UID</source>
            <translation>Quien tenga los originales puede encontrarlos por UID</translation>
        </message>
        <message>
            <source>Clean structured reports instead of refusing them</source>
            <translation>Limpiar los informes estructurados en vez de rechazarlos</translation>
        </message>
        <message>
            <source>Leave out what may hold identity that cannot be removed</source>
            <translation>Excluir lo que pueda contener identidad que no se puede eliminar</translation>
        </message>
        <message>
            <source>Screen shots, ultrasound, scanned or encapsulated documents ...</source>
            <translation>Capturas de pantalla, ecografías, documentos escaneados o encapsulados ...</translation>
        </message>
        <message>
            <source>Where to make the folder</source>
            <translation>Dónde crear la carpeta</translation>
        </message>
        <message>
            <source>Say where the copies go.</source>
            <translation>Indique adónde van las copias.</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>Indique la ruta completa de la carpeta.</translation>
        </message>
        <message>
            <source>This folder exists already; name a new one.</source>
            <translation>Esta carpeta ya existe; indique una nueva.</translation>
        </message>
        <message>
            <source>Rectangles are x,y,width,height in pixels, separated by semicolons.</source>
            <translation>Los rectángulos son x,y,ancho,alto en píxeles, separados por punto y coma.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeStudies</name>
        <message>
            <source>Anonymize…</source>
            <translation>Anonimizar…</translation>
        </message>
        <message>
            <source>Copy studies without the patient's identity</source>
            <translation>Copiar estudios sin la identidad del paciente</translation>
        </message>
        <message>
            <source>Anonymizing, %1 %. Stop</source>
            <translation>Anonimizando, %1 %. Detener</translation>
        </message>
        <message>
            <source>Nothing of the copies is kept</source>
            <translation>No se conserva nada de las copias</translation>
        </message>
        <message>
            <source>%1 studies.</source>
            <translation>%1 estudios.</translation>
        </message>
        <message>
            <source>The study of %1.</source>
            <translation>El estudio de %1.</translation>
        </message>
        <message>
            <source>Anonymizing</source>
            <translation>Anonimización</translation>
        </message>
        <message>
            <source>Anonymizing was cancelled.</source>
            <translation>Se canceló la anonimización.</translation>
        </message>
        <message>
            <source>Nothing of the copies was kept.</source>
            <translation>No se conservó nada de las copias.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Left out (%1): %2.</source>
            <translation>Excluidos (%1): %2.</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1 (%2).</translation>
        </message>
        <message>
            <source>Files without the patient's identity in %1: %2</source>
            <translation>Archivos sin la identidad del paciente en %1: %2</translation>
        </message>
        <message>
            <source>The studies were not anonymized.</source>
            <translation>Los estudios no se anonimizaron.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AppearancePage</name>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Dark for the reading room, light for the office. Images always lie on black.</source>
            <translation>Oscuro para la sala de lectura, claro para el despacho. Las imágenes siempre están sobre negro.</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Estándar</translation>
        </message>
        <message>
            <source>Colour-blind safe</source>
            <translation>Daltonismo</translation>
        </message>
        <message>
            <source>Class colours</source>
            <translation>Colores de las clases</translation>
        </message>
        <message>
            <source>Cyan, purple and orange, or a set for every kind of colour vision.</source>
            <translation>Cian, morado y naranja, o un juego para todo tipo de visión del color.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Of text and controls, beyond the scale of the screen (%1 % here). Holds when Lateglow is started again.</source>
            <translation>De texto y controles, además de la escala de la pantalla (%1 % aquí). Se aplica al iniciar Lateglow de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ApprovalCard</name>
        <message>
            <source>Approve</source>
            <translation>Validar</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirar</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>Name of the reader</source>
            <translation>Nombre del lector</translation>
        </message>
        <message>
            <source>The report becomes a draft again</source>
            <translation>El informe vuelve a ser un borrador</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Validación</translation>
        </message>
        <message>
            <source>Draft. Check contours and findings, then approve.</source>
            <translation>Borrador. Revise contornos y hallazgos y valide.</translation>
        </message>
        <message>
            <source>Approved by %1, %2</source>
            <translation>Validado por %1, %2</translation>
        </message>
        <message>
            <source>Changed after %1 approved it, %2. It is a draft until it is approved again.</source>
            <translation>Modificado tras la validación de %1, %2. Es un borrador hasta que se valide de nuevo.</translation>
        </message>
        <message>
            <source>Draft. The figures are still being measured.</source>
            <translation>Borrador. Las mediciones aún se están calculando.</translation>
        </message>
        <message>
            <source>You stand for contours, figures and findings</source>
            <translation>Usted responde de contornos, mediciones y hallazgos</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>Escriba primero su nombre</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditPage</name>
        <message>
            <source>Opened</source>
            <translation>Abierto</translation>
        </message>
        <message>
            <source>Model run</source>
            <translation>Modelo ejecutado</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>Editado</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Validado</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>Validación retirada</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exportado</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminado</translation>
        </message>
        <message>
            <source>Anonymized</source>
            <translation>Anonimizado</translation>
        </message>
        <message>
            <source>Scored blinded</source>
            <translation>Puntuado a ciegas</translation>
        </message>
        <message>
            <source>Unblinded</source>
            <translation>Desenmascarado</translation>
        </message>
        <message>
            <source>Log recovered</source>
            <translation>Registro recuperado</translation>
        </message>
        <message>
            <source>Record %1
Study %2
Patient %3
SHA-256 %4</source>
            <translation>Registro %1
Estudio %2
Paciente %3
SHA-256 %4</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Filter by person, study, action, model…</source>
            <translation>Filtrar por persona, estudio, acción, modelo…</translation>
        </message>
        <message>
            <source>Filter the audit log</source>
            <translation>Filtrar el registro de auditoría</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Registro de auditoría</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Who did what when, newest first. No names of patients: a study is named by its UID, a patient by a pseudonym.</source>
            <translation>Quién hizo qué y cuándo, lo más reciente primero. Sin nombres de pacientes: el estudio figura con su UID y el paciente con un seudónimo.</translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation>Comprobando el registro de auditoría</translation>
        </message>
        <message>
            <source>The audit log was changed or damaged</source>
            <translation>El registro de auditoría fue modificado o está dañado</translation>
        </message>
        <message>
            <source>Nothing was recorded yet.</source>
            <translation>Aún no se ha registrado nada.</translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n record(s), every one checked</source>
            <translation>
                <numerusform>Íntegro: %n registro, comprobado</numerusform>
                <numerusform>Íntegro: %n registros, todos comprobados</numerusform>
            </translation>
        </message>
        <message>
            <source>Write this down elsewhere to prove it later: %1</source>
            <translation>Anótelo en otro lugar para demostrarlo más tarde: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported</source>
            <translation>
                <numerusform>%n registro exportado</numerusform>
                <numerusform>%n registros exportados</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditTrail</name>
        <message>
            <source>Writing the audit log</source>
            <translation>Escribiendo el registro de auditoría</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>not defined: all answers are the same</source>
            <translation>no definido: todas las respuestas son iguales</translation>
        </message>
        <message>
            <source>%1; agreement %2 %</source>
            <translation>%1; concordancia %2 %</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>sensibilidad, especificidad</translation>
        </message>
        <message>
            <source>mean, real and synthetic</source>
            <translation>media, real y sintético</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Pares</translation>
        </message>
        <message>
            <source>Kappa, segments with scar</source>
            <translation>Kappa, segmentos con cicatriz</translation>
        </message>
        <message>
            <source>Kappa, image quality</source>
            <translation>Kappa, calidad de imagen</translation>
        </message>
        <message>
            <source>Kappa, image quality, quadratic weights</source>
            <translation>Kappa, calidad de imagen, pesos cuadráticos</translation>
        </message>
        <message>
            <source>Segments with scar, bias</source>
            <translation>Segmentos con cicatriz, sesgo</translation>
        </message>
        <message>
            <source>limits of agreement %1</source>
            <translation>límites de concordancia %1</translation>
        </message>
        <message>
            <source>Images scored</source>
            <translation>Imágenes puntuadas</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>Calidad de imagen</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confianza</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmentos con cicatriz</translation>
        </message>
        <message>
            <source>Synthetic against this reader's real LGE</source>
            <translation>Sintético frente al RTG real de este lector</translation>
        </message>
        <message>
            <source>Real LGE against the reference mask</source>
            <translation>RTG real frente a la máscara de referencia</translation>
        </message>
        <message>
            <source>Synthetic against the reference mask</source>
            <translation>Sintético frente a la máscara de referencia</translation>
        </message>
        <message>
            <source>Kappa after Cohen with 95 % intervals; segments and images count as independent. Bias is synthetic - real for one reader, first - second between two.</source>
            <translation>Kappa de Cohen con intervalos del 95 %; segmentos e imágenes cuentan como independientes. El sesgo es sintético - real en un lector, primero - segundo entre dos.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedModel</name>
        <message>
            <source>Preparing a blinded reading</source>
            <translation>Preparando una lectura a ciegas</translation>
        </message>
        <message>
            <source>Opening a blinded reading</source>
            <translation>Abriendo una lectura a ciegas</translation>
        </message>
        <message>
            <source>Reading an image</source>
            <translation>Leyendo una imagen</translation>
        </message>
        <message>
            <source>Unblinding</source>
            <translation>Revelando</translation>
        </message>
        <message>
            <source>Exporting the results</source>
            <translation>Exportando los resultados</translation>
        </message>
        <message>
            <source>Saving the score</source>
            <translation>Guardando la puntuación</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedPage</name>
        <message>
            <source>Read acquired and synthetic images without knowing which is which.</source>
            <translation>Leer imágenes adquiridas y sintéticas sin saber cuál es cuál.</translation>
        </message>
        <message>
            <source>Every case comes twice, in random order: once the real LGE, once the synthetic one. You score quality, scar by segment and confidence. The key stays sealed until it is unblinded.</source>
            <translation>Cada caso viene dos veces, en orden aleatorio: una vez el RTG real y otra el sintético. Usted puntúa calidad, cicatriz por segmento y confianza. La clave queda sellada hasta que se revele.</translation>
        </message>
        <message>
            <source>Reader, as in the results</source>
            <translation>Lector, como en los resultados</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>Lector</translation>
        </message>
        <message>
            <source>New reading…</source>
            <translation>Nueva lectura…</translation>
        </message>
        <message>
            <source>From a folder that lateglow-cli batch wrote, with real LGE images</source>
            <translation>Desde una carpeta escrita por lateglow-cli batch, con imágenes RTG reales</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>Continuar…</translation>
        </message>
        <message>
            <source>A reading that was begun, or one of another reader</source>
            <translation>Una lectura comenzada, o la de otro lector</translation>
        </message>
        <message>
            <source>Unblind…</source>
            <translation>Revelar…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Export the results into</source>
            <translation>Exportar los resultados a</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>Esto no ha funcionado.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n caso omitido</numerusform>
                <numerusform>%n casos omitidos</numerusform>
            </translation>
        </message>
        <message>
            <source>Results exported</source>
            <translation>Resultados exportados</translation>
        </message>
        <message>
            <source>Choose a folder of analyzed cases</source>
            <translation>Elegir una carpeta de casos analizados</translation>
        </message>
        <message>
            <source>Where to keep the reading</source>
            <translation>Dónde guardar la lectura</translation>
        </message>
        <message>
            <source>Choose the folder of a reading</source>
            <translation>Elegir la carpeta de una lectura</translation>
        </message>
        <message>
            <source>Unblind this reading for good?</source>
            <translation>¿Revelar esta lectura definitivamente?</translation>
        </message>
        <message>
            <source>Unblind now</source>
            <translation>Revelar ahora</translation>
        </message>
        <message>
            <source>Image %1 of %2, %3 scored, reader %4</source>
            <translation>Imagen %1 de %2, %3 puntuadas, lector %4</translation>
        </message>
        <message>
            <source>All images are scored.</source>
            <translation>Todas las imágenes están puntuadas.</translation>
        </message>
        <message>
            <source>Unblind when the other readers are done too; Page Up goes back to an image.</source>
            <translation>Revele cuando los demás lectores hayan terminado; Re Pág vuelve a una imagen.</translation>
        </message>
        <message>
            <source>Unblinded by %1, %2</source>
            <translation>Revelado por %1, %2</translation>
        </message>
        <message>
            <source>Reader %1</source>
            <translation>Lector %1</translation>
        </message>
        <message>
            <source>Between %1 and %2</source>
            <translation>Entre %1 y %2</translation>
        </message>
        <message>
            <source>Nobody can score any more, and the audit log has a line about it. Esc leaves it as it is.</source>
            <translation>Nadie podrá puntuar más, y el registro de auditoría tendrá una línea al respecto. Esc lo deja como está.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BullsEyePanel</name>
        <message>
            <source>Transmurality</source>
            <translation>Transmuralidad</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>Carga</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>Grosor</translation>
        </message>
        <message>
            <source>Thickening</source>
            <translation>Engrosamiento</translation>
        </message>
        <message>
            <source>Bull's-eye of 16 segments</source>
            <translation>Diana de 16 segmentos</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SINTÉTICO</translation>
        </message>
        <message>
            <source>not covered by a slice</source>
            <translation>no cubierto por ningún corte</translation>
        </message>
        <message>
            <source>burden %1 %</source>
            <translation>carga %1 %</translation>
        </message>
        <message>
            <source>transmurality %1 %, max %2 %</source>
            <translation>transmuralidad %1 %, máx. %2 %</translation>
        </message>
        <message>
            <source>wall %1 mm, thickening %2 %</source>
            <translation>pared %1 mm, engrosamiento %2 %</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>Las clases no se pudieron medir.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CaseComparisonPage</name>
        <message>
            <source>Open a study to compare its images.</source>
            <translation>Abra un estudio para comparar sus imágenes.</translation>
        </message>
        <message>
            <source>Two series of one patient, or a synthetic image beside the real one.</source>
            <translation>Dos series de un paciente, o una imagen sintética junto a la real.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>Abrir estudio…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Abrir el caso de demostración</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CasePresenter</name>
        <message>
            <source>Opening %1</source>
            <translation>Abriendo %1</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Abierto</translation>
        </message>
        <message numerus="yes">
            <source>%n phase(s)</source>
            <translation>
                <numerusform>%n fase</numerusform>
                <numerusform>%n fases</numerusform>
            </translation>
        </message>
        <message>
            <source>Results restored</source>
            <translation>Resultados restaurados</translation>
        </message>
        <message>
            <source>Study closed</source>
            <translation>Estudio cerrado</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Validado</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>Validación retirada</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>Buscando dispositivos</translation>
        </message>
        <message>
            <source>Checking the series</source>
            <translation>Comprobando la serie</translation>
        </message>
        <message>
            <source>Synthesizing %1</source>
            <translation>Sintetizando %1</translation>
        </message>
        <message numerus="yes">
            <source>Synthesized, %n slice(s)</source>
            <translation>
                <numerusform>Sintetizado, %n corte</numerusform>
                <numerusform>Sintetizado, %n cortes</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthesis cancelled</source>
            <translation>Síntesis cancelada</translation>
        </message>
        <message>
            <source>Synthesis failed</source>
            <translation>Error en la síntesis</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Medición</translation>
        </message>
        <message>
            <source>RV insertion placed</source>
            <translation>Inserción VD colocada</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>Escribiendo el informe</translation>
        </message>
        <message>
            <source>%1 made</source>
            <comment>a synthetic series</comment>
            <translation>%1 creado</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CineOutlines</name>
        <message>
            <source>End-diastole marked</source>
            <translation>Telediástole marcada</translation>
        </message>
        <message>
            <source>End-systole marked</source>
            <translation>Telesístole marcada</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>fase %1</translation>
        </message>
        <message>
            <source>found by the program</source>
            <translation>encontrada por el programa</translation>
        </message>
        <message>
            <source>Outlining all phases of %1</source>
            <translation>Contorneando todas las fases de %1</translation>
        </message>
        <message>
            <source>All phases outlined</source>
            <translation>Todas las fases contorneadas</translation>
        </message>
        <message>
            <source>EF %1 %</source>
            <translation>FE %1 %</translation>
        </message>
        <message>
            <source>Outlining failed</source>
            <translation>Error en el contorneado</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Medición</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>Sesgo</translation>
        </message>
        <message>
            <source>paired t test against zero: p %1</source>
            <translation>prueba t pareada frente a cero: p %1</translation>
        </message>
        <message>
            <source>Limits of agreement</source>
            <translation>Límites de concordancia</translation>
        </message>
        <message>
            <source>1.96 SD</source>
            <translation>1,96 DE</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>sensibilidad, especificidad</translation>
        </message>
        <message>
            <source>kappa, %1</source>
            <translation>kappa, %1</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Pares</translation>
        </message>
        <message>
            <source>Pearson r</source>
            <translation>r de Pearson</translation>
        </message>
        <message>
            <source>ICC(2,1)</source>
            <translation>CCI(2,1)</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmentos con cicatriz</translation>
        </message>
        <message>
            <source>Scar volume: area of scar times slice distance.</source>
            <translation>Volumen de cicatriz: área de cicatriz por distancia entre cortes.</translation>
        </message>
        <message>
            <source>Scar ratio: scar / (healthy + scar) myocardium.</source>
            <translation>Proporción de cicatriz: cicatriz / miocardio (sano + cicatriz).</translation>
        </message>
        <message>
            <source>Scar mass: scar volume times 1.05 g/ml.</source>
            <translation>Masa de cicatriz: volumen de cicatriz por 1,05 g/ml.</translation>
        </message>
        <message>
            <source>Myocardial mass: volume of healthy and scar times 1.05 g/ml.</source>
            <translation>Masa miocárdica: volumen sano y de cicatriz por 1,05 g/ml.</translation>
        </message>
        <message>
            <source>Transmurality: mean of the segments with scar, 0 without scar.</source>
            <translation>Transmuralidad: media de los segmentos con cicatriz, 0 sin cicatriz.</translation>
        </message>
        <message>
            <source>Transmural segments: above 50 % transmurality, of 16.</source>
            <translation>Segmentos transmurales: más del 50 % de transmuralidad, de 16.</translation>
        </message>
        <message>
            <source>Segments with scar: at least 1 % and 3 voxels, of 16.</source>
            <translation>Segmentos con cicatriz: al menos 1 % y 3 vóxeles, de 16.</translation>
        </message>
        <message>
            <source>Ejection fraction: disc summation over the cine's outlines.</source>
            <translation>Fracción de eyección: suma de discos sobre los contornos del cine.</translation>
        </message>
        <message>
            <source>Small print: 95 % intervals. Differences are model - reference; segments count as independent.</source>
            <translation>Letra pequeña: intervalos del 95 %. Las diferencias son modelo - referencia; los segmentos cuentan como independientes.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortModel</name>
        <message>
            <source>Reading the cohort</source>
            <translation>Leyendo la cohorte</translation>
        </message>
        <message>
            <source>Exporting the cohort</source>
            <translation>Exportando la cohorte</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortPage</name>
        <message>
            <source>Compare model and reference over many cases.</source>
            <translation>Comparar modelo y referencia en muchos casos.</translation>
        </message>
        <message>
            <source>Open a folder that lateglow-cli batch wrote, or a CSV table with a column for the case and pairs of columns such as scar_mass_g_model and scar_mass_g_reference.</source>
            <translation>Abra una carpeta escrita por lateglow-cli batch o una tabla CSV con una columna para el caso y pares de columnas como scar_mass_g_model y scar_mass_g_reference.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Abrir carpeta…</translation>
        </message>
        <message>
            <source>Open table…</source>
            <translation>Abrir tabla…</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Tables as CSV and JSON, plots as SVG and PNG</source>
            <translation>Tablas en CSV y JSON, gráficos en SVG y PNG</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Casos</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Concordancia</translation>
        </message>
        <message>
            <source>The cohort could not be read or written.</source>
            <translation>La cohorte no se pudo leer o escribir.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message numerus="yes">
            <source>Exported, %n file(s)</source>
            <translation>
                <numerusform>Exportado, %n archivo</numerusform>
                <numerusform>Exportado, %n archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a folder of analyzed cases</source>
            <translation>Abrir una carpeta de casos analizados</translation>
        </message>
        <message>
            <source>Open a table of cases</source>
            <translation>Abrir una tabla de casos</translation>
        </message>
        <message>
            <source>Export tables and plots into</source>
            <translation>Exportar tablas y gráficos a</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n caso</numerusform>
                <numerusform>%n casos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) without a pair of values are in the table, but in no figure.</source>
            <translation>
                <numerusform>%n caso sin par de valores está en la tabla, pero en ninguna cifra.</numerusform>
                <numerusform>%n casos sin par de valores están en la tabla, pero en ninguna cifra.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) beyond the limits of agreement, ringed in the plot.</source>
            <translation>
                <numerusform>%n caso fuera de los límites de concordancia, con anillo en el gráfico.</numerusform>
                <numerusform>%n casos fuera de los límites de concordancia, con anillo en el gráfico.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) could not be read and are left out.</source>
            <translation>
                <numerusform>%n carpeta no se pudo leer y falta aquí.</numerusform>
                <numerusform>%n carpetas no se pudieron leer y faltan aquí.</numerusform>
            </translation>
        </message>
        <message>
            <source>The images of %1 are not where they were analyzed.</source>
            <translation>Las imágenes de %1 no están donde se analizaron.</translation>
        </message>
        <message>
            <source>Open the study from Studies.</source>
            <translation>Abra el estudio desde Estudios.</translation>
        </message>
        <message>
            <source>model %1, reference %2</source>
            <translation>modelo %1, referencia %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortTable</name>
        <message>
            <source>no values</source>
            <translation>sin valores</translation>
        </message>
        <message>
            <source>no reference</source>
            <translation>sin referencia</translation>
        </message>
        <message>
            <source>no model value</source>
            <translation>sin valor del modelo</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Caso</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Observación</translation>
        </message>
        <message>
            <source>beyond limits</source>
            <translation>fuera de límites</translation>
        </message>
        <message>
            <source>Dice, scar</source>
            <translation>Dice, cicatriz</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonFigures</name>
        <message>
            <source>Measuring similarity</source>
            <translation>Midiendo la similitud</translation>
        </message>
        <message>
            <source>Comparing classes</source>
            <translation>Comparando las clases</translation>
        </message>
        <message>
            <source>Drawing the SSIM map</source>
            <translation>Dibujando el mapa SSIM</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonModel</name>
        <message>
            <source>Phase %1 (end-diastole)</source>
            <translation>Fase %1 (telediástole)</translation>
        </message>
        <message>
            <source>Preparing the comparison</source>
            <translation>Preparando la comparación</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Registrado</translation>
        </message>
        <message>
            <source>Registration removed</source>
            <translation>Registro eliminado</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonPanel</name>
        <message>
            <source>FWHM</source>
            <translation>FWHM</translation>
        </message>
        <message>
            <source>Otsu</source>
            <translation>Otsu</translation>
        </message>
        <message>
            <source>Gaussian mixture (EM)</source>
            <translation>Mezcla gaussiana (EM)</translation>
        </message>
        <message>
            <source>%1 SD above remote</source>
            <translation>%1 DE sobre remoto</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Copiar como tabla</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Similitud</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>Corazón</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Cuerpo</translation>
        </message>
        <message>
            <source>Where the model looked for the left ventricle</source>
            <translation>Donde el modelo buscó el ventrículo izquierdo</translation>
        </message>
        <message>
            <source>What is brighter than air in the reference, filled</source>
            <translation>Lo que es más claro que el aire en la referencia, rellenado</translation>
        </message>
        <message>
            <source>Hounsfield units</source>
            <translation>Unidades Hounsfield</translation>
        </message>
        <message>
            <source>Test − reference, HU</source>
            <translation>Prueba − referencia, UH</translation>
        </message>
        <message>
            <source>Voxels</source>
            <translation>Vóxeles</translation>
        </message>
        <message>
            <source>Draw a profile line</source>
            <translation>Dibujar una línea de perfil</translation>
        </message>
        <message>
            <source>Classes against the reference mask</source>
            <translation>Clases frente a la máscara de referencia</translation>
        </message>
        <message>
            <source>Scar by segment</source>
            <translation>Cicatriz por segmento</translation>
        </message>
        <message>
            <source>Scar by method</source>
            <translation>Cicatriz por método</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>Midiendo…</translation>
        </message>
        <message>
            <source>Figures appear here once two pictures are chosen.</source>
            <translation>Las cifras aparecen aquí cuando se eligen dos imágenes.</translation>
        </message>
        <message>
            <source>Not measured: %1. %2</source>
            <translation>No medido: %1. %2</translation>
        </message>
        <message>
            <source>HU</source>
            <translation>UH</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>mean of slices</source>
            <translation>media de los cortes</translation>
        </message>
        <message>
            <source>Wang 2004: Gaussian window of 11 pixels, sigma 1.5</source>
            <translation>Wang 2004: ventana gaussiana de 11 píxeles, sigma 1,5</translation>
        </message>
        <message>
            <source>SSIM 3-D</source>
            <translation>SSIM 3D</translation>
        </message>
        <message>
            <source>needs 11 slices</source>
            <translation>necesita 11 cortes</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>NRMSE</source>
            <translation>NRMSE</translation>
        </message>
        <message>
            <source>euclidean</source>
            <translation>euclídea</translation>
        </message>
        <message>
            <source>By the root mean square of the reference. Min-max: %1. Mean: %2.</source>
            <translation>Por la media cuadrática de la referencia. Mín-máx: %1. Media: %2.</translation>
        </message>
        <message>
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message>
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <source>NCC</source>
            <translation>NCC</translation>
        </message>
        <message>
            <source>correlation</source>
            <translation>correlación</translation>
        </message>
        <message>
            <source>Range 4095 HU.</source>
            <translation>Intervalo 4095 UH.</translation>
        </message>
        <message>
            <source>Each image scaled by its 1st and 99th percentile to a range of 1.</source>
            <translation>Cada imagen escalada por sus percentiles 1 y 99 a un intervalo de 1.</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s).</source>
            <translation>
                <numerusform>%n vóxel.</numerusform>
                <numerusform>%n vóxeles.</numerusform>
            </translation>
        </message>
        <message>
            <source>After registration.</source>
            <translation>Después del registro.</translation>
        </message>
        <message>
            <source>Within %1 HU</source>
            <translation>Dentro de %1 UH</translation>
        </message>
        <message>
            <source>Mean error</source>
            <translation>Error medio</translation>
        </message>
        <message>
            <source>test − reference</source>
            <translation>prueba − referencia</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Miocardio</translation>
        </message>
        <message>
            <source>Specificity %1, mean surface distance %2 mm</source>
            <translation>Especificidad %1, distancia media de superficies %2 mm</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>HD95, mm</source>
            <translation>HD95, mm</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensibilidad</translation>
        </message>
        <message>
            <source>Model, %</source>
            <translation>Modelo, %</translation>
        </message>
        <message>
            <source>Synthetic: %1 g. Real: %2 g.</source>
            <translation>Sintético: %1 g. Real: %2 g.</translation>
        </message>
        <message>
            <source>Spread of the methods</source>
            <translation>Dispersión de los métodos</translation>
        </message>
        <message>
            <source>Lowest to highest scar ratio</source>
            <translation>De la menor a la mayor proporción de cicatriz</translation>
        </message>
        <message>
            <source>%1 g</source>
            <translation>%1 g</translation>
        </message>
        <message>
            <source>Real, %</source>
            <translation>Real, %</translation>
        </message>
        <message>
            <source>Synthetic, %</source>
            <translation>Sint., %</translation>
        </message>
        <message>
            <source>within the reference's wall</source>
            <translation>dentro de la pared de la referencia</translation>
        </message>
        <message>
            <source>within the model's wall</source>
            <translation>dentro de la pared del modelo</translation>
        </message>
        <message>
            <source>remote myocardium as drawn</source>
            <translation>miocardio remoto según lo dibujado</translation>
        </message>
        <message>
            <source>remote myocardium found by the program</source>
            <translation>miocardio remoto hallado por el programa</translation>
        </message>
        <message>
            <source>Scar in % of the myocardium, %1; %2.</source>
            <translation>Cicatriz en % del miocardio, %1; %2.</translation>
        </message>
        <message>
            <source>Find remote myocardium again</source>
            <translation>Volver a hallar el miocardio remoto</translation>
        </message>
        <message>
            <source>Draw remote myocardium</source>
            <translation>Dibujar miocardio remoto</translation>
        </message>
        <message>
            <source>Ref., %</source>
            <translation>Ref., %</translation>
        </message>
        <message>
            <source>Classes of the model</source>
            <translation>Clases del modelo</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonTools</name>
        <message>
            <source>Side by side</source>
            <translation>Lado a lado</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Cortina</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>Tablero</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>Alternar</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>Mapa SSIM</translation>
        </message>
        <message>
            <source>Swap reference and test</source>
            <translation>Intercambiar referencia y prueba</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>Registrar…</translation>
        </message>
        <message>
            <source>How to compare</source>
            <translation>Modo de comparación</translation>
        </message>
        <message>
            <source>Pictures side by side</source>
            <translation>Imágenes lado a lado</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>Tecla %1</translation>
        </message>
        <message>
            <source>Rigid: shift and turn</source>
            <translation>Rígido: desplazar y girar</translation>
        </message>
        <message>
            <source>Affine: with stretch and shear</source>
            <translation>Afín: con estiramiento y cizalla</translation>
        </message>
        <message>
            <source>B-spline: smooth deformation</source>
            <translation>B-spline: deformación suave</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>Imagen entera</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonViews</name>
        <message>
            <source>Difference, HU</source>
            <translation>Diferencia, UH</translation>
        </message>
        <message>
            <source>Difference, % of the window</source>
            <translation>Diferencia, % de la ventana</translation>
        </message>
        <message>
            <source>SSIM, 1: alike</source>
            <translation>SSIM, 1: igual</translation>
        </message>
        <message>
            <source>Drag the reference here from the strip on the left.</source>
            <translation>Arrastre aquí la referencia desde la tira de la izquierda.</translation>
        </message>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>Arrastre aquí una serie de la tira de la izquierda.</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Preparando…</translation>
        </message>
        <message>
            <source>nothing here</source>
            <translation>nada aquí</translation>
        </message>
        <message>
            <source>%1 HU</source>
            <translation>%1 UH</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>Corte %1 / %2</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Registrado</translation>
        </message>
        <message>
            <source>Another patient space: middles laid over each other</source>
            <translation>Otro espacio del paciente: centros superpuestos</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>No adquirido. Para investigación.</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 frente a %2</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>Rojo: más. Azul: menos.</translation>
        </message>
        <message>
            <source>Drawing the SSIM map…</source>
            <translation>Dibujando el mapa SSIM…</translation>
        </message>
        <message>
            <source>Reference %1</source>
            <translation>Referencia %1</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Probar %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DevicesPage</name>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Automatic takes the GPU where there is one with enough memory, else the CPU. Also beside Run in Read.</source>
            <translation>Automático usa la GPU si hay una con memoria suficiente; si no, la CPU. También junto a Ejecutar en Lectura.</translation>
        </message>
        <message numerus="yes">
            <source>All %n processor(s)</source>
            <translation>
                <numerusform>%n procesador</numerusform>
                <numerusform>Los %n procesadores</numerusform>
            </translation>
        </message>
        <message>
            <source>Threads on the CPU</source>
            <translation>Hilos en la CPU</translation>
        </message>
        <message>
            <source>Fewer leave more for playing and for other programs.</source>
            <translation>Usar menos deja más para la reproducción y otros programas.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrados</translation>
        </message>
        <message>
            <source>What the engine can compute on.</source>
            <translation>Con qué puede calcular el motor.</translation>
        </message>
        <message>
            <source>The engine is being asked.</source>
            <translation>Consultando al motor.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>The engine did not tell its devices.</source>
            <translation>El motor no indicó sus dispositivos.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DifferencePane</name>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>Share of each window, −1 to 1</source>
            <translation>Proporción de cada ventana, −1 a 1</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>Rojo: más. Azul: menos.</translation>
        </message>
        <message>
            <source>−%1 to %1 HU</source>
            <translation>−%1 a %1 HU</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ExportDialog</name>
        <message>
            <source>Synthetic images</source>
            <translation>Imágenes sintéticas</translation>
        </message>
        <message>
            <source>DICOM MR, like the source</source>
            <translation>DICOM RM, como el origen</translation>
        </message>
        <message>
            <source>Tissue classes</source>
            <translation>Clases de tejido</translation>
        </message>
        <message>
            <source>DICOM Segmentation</source>
            <translation>Segmentación DICOM</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Mediciones</translation>
        </message>
        <message>
            <source>DICOM Structured Report; brings the classes along</source>
            <translation>Informe estructurado DICOM; incluye las clases</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>DICOM Encapsulated PDF</source>
            <translation>PDF encapsulado DICOM</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertidumbre</translation>
        </message>
        <message>
            <source>DICOM Parametric Map</source>
            <translation>Mapa paramétrico DICOM</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Imágenes clave</translation>
        </message>
        <message>
            <source>DICOM Secondary Capture, labels burned in</source>
            <translation>Captura secundaria DICOM, con rótulos incrustados</translation>
        </message>
        <message>
            <source>Cine with outlines</source>
            <translation>Cine con contornos</translation>
        </message>
        <message>
            <source>Animated GIF</source>
            <translation>GIF animado</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Figuras</translation>
        </message>
        <message>
            <source>PNG: slices and bull's-eyes</source>
            <translation>PNG: cortes y dianas</translation>
        </message>
        <message>
            <source>Table of measurements</source>
            <translation>Tabla de mediciones</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Measurements for programs</source>
            <translation>Mediciones para programas</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>Volúmenes</translation>
        </message>
        <message>
            <source>NIfTI: image, classes, uncertainty</source>
            <translation>NIfTI: imagen, clases, incertidumbre</translation>
        </message>
        <message>
            <source>Export into folder</source>
            <translation>Exportar a la carpeta</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export case</source>
            <translation>Exportar caso</translation>
        </message>
        <message>
            <source>Everything written says that it is synthetic, which model made it and from which images. DICOM objects are checked first.</source>
            <translation>Todo lo que se escribe dice que es sintético, qué modelo lo hizo y de qué imágenes. Los objetos DICOM se comprueban antes.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), about %1</source>
            <translation>
                <numerusform>%n archivo, unos %1</numerusform>
                <numerusform>%n archivos, unos %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Cambiar…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>Abrir después la carpeta</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message numerus="yes">
            <source>Export %n file(s), about %1</source>
            <translation>
                <numerusform>Exportar %n archivo, unos %1</numerusform>
                <numerusform>Exportar %n archivos, unos %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportando</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>%n archivo escrito</numerusform>
                <numerusform>%n archivos escritos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::FusedPane</name>
        <message>
            <source>Fused</source>
            <translation>Fusión</translation>
        </message>
        <message>
            <source>%1 over %2</source>
            <translation>%1 sobre %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::GeneralPage</name>
        <message>
            <source>Last studies</source>
            <translation>Últimos estudios</translation>
        </message>
        <message>
            <source>Study list</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>Al iniciar</translation>
        </message>
        <message>
            <source>What Lateglow shows first. After a crash, what was open always comes back.</source>
            <translation>Qué muestra primero Lateglow. Tras un cierre inesperado, lo que estaba abierto siempre vuelve.</translation>
        </message>
        <message>
            <source>Plays</source>
            <translation>Se reproduce</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Espera</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>Cine</translation>
        </message>
        <message>
            <source>What a cine does when it is opened.</source>
            <translation>Qué hace un cine al abrirse.</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Suaves</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Interpolated between pixels, or every pixel as it is.</source>
            <translation>Interpoladas entre píxeles, o cada píxel tal como es.</translation>
        </message>
        <message>
            <source>Show the introduction</source>
            <translation>Mostrar la introducción</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introducción</translation>
        </message>
        <message>
            <source>Three cards that say how a case is read.</source>
            <translation>Tres tarjetas que explican cómo leer un caso.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HelpDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Ratón</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rueda</translation>
        </message>
        <message>
            <source>Slices, in all viewports of the stack</source>
            <translation>Cortes, en todas las vistas de la pila</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Arrastrar</translation>
        </message>
        <message>
            <source>Window (across) and level (up and down)</source>
            <translation>Ventana (horizontal) y nivel (vertical)</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+rueda</translation>
        </message>
        <message>
            <source>Zoom around the pointer</source>
            <translation>Zoom en torno al puntero</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Mayús+arrastrar</translation>
        </message>
        <message>
            <source>Move; also the middle button</source>
            <translation>Mover; también con el botón central</translation>
        </message>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt+rueda</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>Tamaño de la herramienta</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doble clic</translation>
        </message>
        <message>
            <source>One viewport alone, or all</source>
            <translation>Una vista sola, o todas</translation>
        </message>
        <message>
            <source>Lateglow is for research use. Synthetic images were not acquired and are always marked in amber.</source>
            <translation>Lateglow es para investigación. Las imágenes sintéticas no se adquirieron y siempre van marcadas en ámbar.</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introducción</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Cambiar teclas…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Digits in blinded reading</source>
            <translation>Cifras en la lectura a ciegas</translation>
        </message>
        <message>
            <source>Quality and confidence</source>
            <translation>Calidad y confianza</translation>
        </message>
        <message>
            <source>Mark that segment, or not</source>
            <translation>Marcar ese segmento o no</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lectura</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Comparación</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>%1 %2, package %3, on %4, %5, Lateglow %6.</source>
            <translation>%1 %2, paquete %3, en %4, %5, Lateglow %6.</translation>
        </message>
        <message>
            <source>The input gate was overridden.</source>
            <translation>Se pasó por alto el control de entrada.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ImagePane</name>
        <message>
            <source>RV insertion</source>
            <translation>Inserción VD</translation>
        </message>
    </context>
    <context>
        <name>lateglow::JobList</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>stopping…</source>
            <translation>deteniendo…</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>waits, number %1</source>
            <translation>en espera, número %1</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Después</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LanguagePage</name>
        <message>
            <source>The desktop's</source>
            <translation>El del escritorio</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <source>cm</source>
            <translation>cm</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>Longitudes</translation>
        </message>
        <message>
            <source>Of distances and areas that are drawn. Volumes are in mL, masses in g.</source>
            <translation>De distancias y áreas dibujadas. Los volúmenes van en mL, las masas en g.</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Cifras</translation>
        </message>
        <message>
            <source>The decimal sign is that of the language.</source>
            <translation>El signo decimal es el del idioma.</translation>
        </message>
        <message>
            <source>Of the window and of reports. DICOM objects and tables stay in English.</source>
            <translation>De la ventana y de los informes. Los objetos DICOM y las tablas siguen en inglés.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LaterPage</name>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayersCard</name>
        <message>
            <source>Overlay</source>
            <translation>Superposición</translation>
        </message>
        <message>
            <source>Outlines</source>
            <translation>Contornos</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>Show or hide all classes</source>
            <translation>Mostrar u ocultar todas las clases</translation>
        </message>
        <message>
            <source>Show or hide: %1</source>
            <translation>Mostrar u ocultar: %1</translation>
        </message>
        <message>
            <source>Opacity: %1</source>
            <translation>Opacidad: %1</translation>
        </message>
        <message>
            <source>%1 is locked: no tool changes it</source>
            <translation>%1: bloqueado, ninguna herramienta lo cambia</translation>
        </message>
        <message>
            <source>Lock %1 against every tool</source>
            <translation>Bloquear ante toda herramienta: %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayoutMenu</name>
        <message>
            <source>One pane</source>
            <translation>Un panel</translation>
        </message>
        <message>
            <source>%1 × %2 panes</source>
            <translation>%1 × %2 paneles</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>Guardar esta disposición…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 no se puede leer</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Disposiciones</translation>
        </message>
        <message>
            <source>The layouts could not be changed.</source>
            <translation>Los diseños no se pudieron cambiar.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LightBox</name>
        <message>
            <source>Slices of the image</source>
            <translation>Cortes de la imagen</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MainWindow</name>
        <message>
            <source>Train</source>
            <translation>Entrenar</translation>
        </message>
        <message>
            <source>Retraining on a site's own data from this window is not part of this version.</source>
            <translation>Reentrenar con los datos propios de un centro desde esta ventana no forma parte de esta versión.</translation>
        </message>
        <message>
            <source>Training runs on the command line: lateglow-cli train --config FILE.json; the configurations that made the shipped models come with the program.</source>
            <translation>El entrenamiento se hace en la línea de órdenes: lateglow-cli train --config FILE.json; las configuraciones de los modelos incluidos vienen con el programa.</translation>
        </message>
        <message>
            <source>Packages are installed and verified with lateglow-cli models, measured on cases with truth with lateglow-cli evaluate.</source>
            <translation>Los paquetes se instalan y verifican con lateglow-cli models, y se miden en casos de verdad conocida con lateglow-cli evaluate.</translation>
        </message>
        <message>
            <source>What a model was trained on and what it cannot claim is on its card, beside Run in Read.</source>
            <translation>Con qué se entrenó un modelo y qué no puede afirmar está en su ficha, junto a Ejecutar en Lectura.</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Ir a Lectura</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message numerus="yes">
            <source>Report exported, %n page(s)</source>
            <translation>
                <numerusform>Informe exportado, %n página</numerusform>
                <numerusform>Informe exportado, %n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>The demonstration studies were not found.</source>
            <translation>No se encontraron los estudios de demostración.</translation>
        </message>
        <message>
            <source>Install the folder resources/demo beside the program.</source>
            <translation>Instale la carpeta resources/demo junto al programa.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly. What was open is back.</source>
            <translation>Lateglow se cerró inesperadamente. Lo que estaba abierto ha vuelto.</translation>
        </message>
        <message>
            <source>Results, corrections, findings and drawings were kept.</source>
            <translation>Se conservaron resultados, correcciones, hallazgos y dibujos.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly while it opened the last studies.</source>
            <translation>Lateglow se cerró inesperadamente mientras abría los últimos estudios.</translation>
        </message>
        <message>
            <source>They are not opened by themselves again; find them under Recently opened.</source>
            <translation>No se vuelven a abrir solos; los encontrará en Abiertos recientemente.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Files are being imported into the study store.</source>
            <translation>Se están importando archivos al almacén de estudios.</translation>
        </message>
        <message>
            <source>Quitting now stops the import; nothing of it is kept.</source>
            <translation>Salir ahora detiene la importación; no se conserva nada de ella.</translation>
        </message>
        <message>
            <source>Stop the import and quit</source>
            <translation>Detener la importación y salir</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Caso</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>Cohorte</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>Lectura a ciegas</translation>
        </message>
        <message>
            <source>The study cannot be opened.</source>
            <translation>El estudio no se puede abrir.</translation>
        </message>
        <message>
            <source>What is kept between sessions cannot be read or written.</source>
            <translation>Lo que se conserva entre sesiones no se puede leer o escribir.</translation>
        </message>
        <message>
            <source>The audit log is not written: %1</source>
            <translation>No se escribe el registro de auditoría: %1</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>Escribiendo el paquete…</translation>
        </message>
        <message>
            <source>Bundle written</source>
            <translation>Paquete escrito</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MaskEditing</name>
        <message>
            <source>Painted</source>
            <translation>Pintado</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>Borrado</translation>
        </message>
        <message>
            <source>Contour drawn</source>
            <translation>Contorno dibujado</translation>
        </message>
        <message>
            <source>Endocardium nudged</source>
            <translation>Endocardio empujado</translation>
        </message>
        <message>
            <source>Epicardium nudged</source>
            <translation>Epicardio empujado</translation>
        </message>
        <message numerus="yes">
            <source>Filled %n slice(s)</source>
            <translation>
                <numerusform>%n corte rellenado</numerusform>
                <numerusform>%n cortes rellenados</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied slice %1</source>
            <translation>Corte %1 copiado</translation>
        </message>
        <message>
            <source>Slice cleared</source>
            <translation>Corte vaciado</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s)</source>
            <translation>
                <numerusform>%n vóxel</numerusform>
                <numerusform>%n vóxeles</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Medición</translation>
        </message>
        <message>
            <source>Copied to phase %1</source>
            <translation>Copiado a la fase %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>fase %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MeasurementsCard</name>
        <message>
            <source>Copy the figures as a table</source>
            <translation>Copiar las mediciones como tabla</translation>
        </message>
        <message>
            <source>Figures appear here once the model has run.</source>
            <translation>Las mediciones aparecen aquí cuando se ha ejecutado el modelo.</translation>
        </message>
        <message>
            <source>Place RV insertion</source>
            <translation>Colocar inserción VD</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>Frente a la referencia</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Mediciones</translation>
        </message>
        <message>
            <source>LV function</source>
            <translation>Función del VI</translation>
        </message>
        <message>
            <source>Disc summation over the outlines of all phases.</source>
            <translation>Suma de discos sobre los contornos de todas las fases.</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Abrir informe</translation>
        </message>
        <message>
            <source>Click the anterior RV insertion in an image; it sets where the segments begin.</source>
            <translation>Haga clic en la inserción VD anterior en una imagen; fija dónde empiezan los segmentos.</translation>
        </message>
        <message>
            <source>Measuring the edited classes…</source>
            <translation>Midiendo las clases corregidas…</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Mostrar menos</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message>
            <source>No left ventricle is outlined in two phases.</source>
            <translation>No hay ventrículo izquierdo delineado en dos fases.</translation>
        </message>
        <message>
            <source>Measuring the corrected outlines…</source>
            <translation>Midiendo los contornos corregidos…</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>Las clases no se pudieron medir.</translation>
        </message>
        <message>
            <source>What limits these figures</source>
            <translation>Lo que limita estas cifras</translation>
        </message>
        <message numerus="yes">
            <source>Corrected by the reader in %n phase(s).</source>
            <translation>
                <numerusform>Corregido por el lector en %n fase.</numerusform>
                <numerusform>Corregido por el lector en %n fases.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ModelCardDialog</name>
        <message>
            <source>Model card</source>
            <translation>Ficha del modelo</translation>
        </message>
        <message>
            <source>Package SHA-256 %1</source>
            <translation>SHA-256 del paquete %1</translation>
        </message>
        <message>
            <source>Demonstration model: its limits</source>
            <translation>Modelo de demostración: sus límites</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MontageView</name>
        <message>
            <source>All slices and phases</source>
            <translation>Todos los cortes y fases</translation>
        </message>
        <message>
            <source>A montage shows the slices and phases of a cine. Drag one here.</source>
            <translation>Un montaje muestra los cortes y fases de un cine. Arrastre uno aquí.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MprViewports</name>
        <message>
            <source>Axial</source>
            <translation>Axial</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>Coronal</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>Sagital</translation>
        </message>
        <message>
            <source>Maximum of %1 mm</source>
            <translation>Máximo de %1 mm</translation>
        </message>
        <message>
            <source>Mean of %1 mm</source>
            <translation>Media de %1 mm</translation>
        </message>
        <message>
            <source>%1, oblique %2°</source>
            <translation>%1, oblicuo %2°</translation>
        </message>
        <message>
            <source>%1, oblique</source>
            <translation>%1, oblicuo</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>Preparando el volumen.</translation>
        </message>
        <message>
            <source>Thick planes</source>
            <translation>Planos gruesos</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>L %1  P %2  H %3 mm</source>
            <translation>L %1  P %2  H %3 mm</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>Señal %1</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::OpeningView</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>Leyendo %1</translation>
        </message>
        <message numerus="yes">
            <source>%n series, the rest is being read</source>
            <translation>
                <numerusform>%n serie, se lee el resto</numerusform>
                <numerusform>%n series, se lee el resto</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::OrbitViewport</name>
        <message>
            <source>The graphics driver was restarted and the picture is gone. Click to draw it again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 or update the graphics driver.</source>
            <translation>El controlador gráfico se reinició y se perdió la imagen. Haga clic para dibujarla de nuevo. Si ocurre a menudo, inicie Lateglow con LIBGL_ALWAYS_SOFTWARE=1 o actualice el controlador gráfico.</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>Restablecer la vista</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsNodesPage</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>C-GET</source>
            <translation>C-GET</translation>
        </message>
        <message>
            <source>C-MOVE</source>
            <translation>C-MOVE</translation>
        </message>
        <message>
            <source>Secure the connection (TLS)</source>
            <translation>Proteger la conexión (TLS)</translation>
        </message>
        <message>
            <source>The certificate must name the host</source>
            <translation>El certificado debe nombrar el host</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Probar conexión</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>Nodos</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>AE title</source>
            <translation>AE title</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>Retrieve by</source>
            <translation>Recuperar con</translation>
        </message>
        <message>
            <source>Name or IPv4 address</source>
            <translation>Nombre o dirección IPv4</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>Archivo PEM</translation>
        </message>
        <message>
            <source>Trusted authority</source>
            <translation>Autoridad de confianza</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>Certificado propio</translation>
        </message>
        <message>
            <source>Own private key</source>
            <translation>Clave privada propia</translation>
        </message>
        <message>
            <source>Own AE title</source>
            <translation>AE title propio</translation>
        </message>
        <message>
            <source>Port for C-MOVE</source>
            <translation>Puerto para C-MOVE</translation>
        </message>
        <message>
            <source>Nodes that are asked by C-MOVE connect to this port</source>
            <translation>Los nodos consultados por C-MOVE se conectan a este puerto</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>Consultando %1…</translation>
        </message>
        <message>
            <source>%1 answers.</source>
            <translation>%1 responde.</translation>
        </message>
        <message>
            <source>It took %1 ms.</source>
            <translation>Tardó %1 ms.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Guardado.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsPresenter</name>
        <message>
            <source>The node could not send %1 of the objects.</source>
            <translation>El nodo no pudo enviar %1 de los objetos.</translation>
        </message>
        <message>
            <source>Not stored: %1. The first reason: %2</source>
            <translation>No guardados: %1. El primer motivo: %2</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Probar %1</translation>
        </message>
        <message>
            <source>Query %1</source>
            <translation>Consultar %1</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>Retrieve %1</source>
            <translation>Recuperar %1</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>Enviar %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Retrieve</source>
            <translation>Recuperar</translation>
        </message>
        <message>
            <source>Query PACS</source>
            <translation>Consultar PACS</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Paciente</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalidad</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Studies found</source>
            <translation>Estudios encontrados</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Fetch the selected studies or series into the study store</source>
            <translation>Traer los estudios o series seleccionados al almacén de estudios</translation>
        </message>
        <message>
            <source>%1 retrieved, %2 objects</source>
            <translation>%1 recuperado, %2 objetos</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>No node is set up yet. Add the archive under Nodes…</source>
            <translation>Aún no hay ningún nodo. Añada el archivo en Nodos…</translation>
        </message>
        <message>
            <source>Search to list the studies of the node.</source>
            <translation>Buscar muestra los estudios del nodo.</translation>
        </message>
        <message>
            <source>Series are being listed…</source>
            <translation>Listando las series…</translation>
        </message>
        <message>
            <source>The node has no study like that. Ask for less.</source>
            <translation>El nodo no tiene ningún estudio así. Pida menos.</translation>
        </message>
        <message>
            <source>Only the first %1 studies are listed.</source>
            <translation>Solo se muestran los primeros %1 estudios.</translation>
        </message>
        <message>
            <source>Narrow the query to see the others.</source>
            <translation>Acote la consulta para ver los demás.</translation>
        </message>
        <message>
            <source>Series %1</source>
            <translation>Serie %1</translation>
        </message>
        <message>
            <source>The node lists no series.</source>
            <translation>El nodo no indica ninguna serie.</translation>
        </message>
        <message>
            <source>Asking the node…</source>
            <translation>Consultando al nodo…</translation>
        </message>
        <message>
            <source>%1, and %2 more</source>
            <translation>%1, y %2 más</translation>
        </message>
        <message>
            <source>Studies listed: %1</source>
            <translation>Estudios mostrados: %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryForm</name>
        <message>
            <source>From date</source>
            <translation>Desde la fecha</translation>
        </message>
        <message>
            <source>To date</source>
            <translation>Hasta la fecha</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Any date</source>
            <translation>Cualquier fecha</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Últimos 7 días</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Últimos 30 días</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Últimos 12 meses</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>De … a …</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Cualquiera</translation>
        </message>
        <message>
            <source>Part of the name, or with * and ?</source>
            <translation>Parte del nombre, o con * y ?</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Nodo</translation>
        </message>
        <message>
            <source>Patient name</source>
            <translation>Nombre del paciente</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>ID del paciente</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Fecha del estudio</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalidad</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>Nodos…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsSendDialog</name>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Node to send to</source>
            <translation>Nodo de destino</translation>
        </message>
        <message>
            <source>Send to a node</source>
            <translation>Enviar a un nodo</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>Nodos…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsStudies</name>
        <message>
            <source>Query PACS…</source>
            <translation>Consultar PACS…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Enviar…</translation>
        </message>
        <message>
            <source>Search an archive and fetch studies from it</source>
            <translation>Buscar en un archivo y traer estudios</translation>
        </message>
        <message>
            <source>Send studies or exported objects to a node</source>
            <translation>Enviar estudios u objetos exportados a un nodo</translation>
        </message>
        <message>
            <source>Stop this transfer</source>
            <translation>Detener esta transferencia</translation>
        </message>
        <message>
            <source>Selected studies…</source>
            <translation>Estudios seleccionados…</translation>
        </message>
        <message>
            <source>Exported objects…</source>
            <translation>Objetos exportados…</translation>
        </message>
        <message>
            <source>%1, %2 %. Stop</source>
            <translation>%1, %2 %. Detener</translation>
        </message>
        <message>
            <source>%1 sent, %2 objects</source>
            <translation>%1 enviado, %2 objetos</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>%1: cancelled.</source>
            <translation>%1: cancelado.</translation>
        </message>
        <message>
            <source>%1 studies</source>
            <translation>%1 estudios</translation>
        </message>
        <message>
            <source>%1 from the study store, with all objects.</source>
            <translation>%1 del almacén de estudios, con todos los objetos.</translation>
        </message>
        <message>
            <source>The DICOM objects in %1. Objects that Lateglow made are checked before.</source>
            <translation>Los objetos DICOM de %1. Los que hizo Lateglow se comprueban antes.</translation>
        </message>
        <message>
            <source>%1: not everything was retrieved.</source>
            <translation>%1: no se recuperó todo.</translation>
        </message>
        <message>
            <source>%1: did not work.</source>
            <translation>%1: no funcionó.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PairPane</name>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>No adquirido. Para investigación.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PaneDrag</name>
        <message>
            <source>Drag onto another pane to swap them</source>
            <translation>Arrastre a otro panel para intercambiarlos</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PhaseSlider</name>
        <message>
            <source>Cardiac phase</source>
            <translation>Fase cardiaca</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>TD</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>TS</translation>
        </message>
        <message>
            <source>Drag the mark to another phase</source>
            <translation>Arrastre la marca a otra fase</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PlotView</name>
        <message>
            <source>Whole plot (R)</source>
            <translation>Gráfico completo (R)</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePane</name>
        <message>
            <source>L–R</source>
            <translation>I–D</translation>
        </message>
        <message>
            <source>A–P</source>
            <translation>A–P</translation>
        </message>
        <message>
            <source>F–H</source>
            <translation>P–C</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>De derecha a izquierda</translation>
        </message>
        <message>
            <source>Front to back</source>
            <translation>De delante atrás</translation>
        </message>
        <message>
            <source>Foot to head</source>
            <translation>De pies a cabeza</translation>
        </message>
        <message>
            <source>mm towards the left</source>
            <translation>mm hacia la izquierda</translation>
        </message>
        <message>
            <source>mm towards the back</source>
            <translation>mm hacia atrás</translation>
        </message>
        <message>
            <source>mm towards the head</source>
            <translation>mm hacia la cabeza</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePlot</name>
        <message>
            <source>mm along the line</source>
            <translation>mm a lo largo de la línea</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfileView</name>
        <message>
            <source>Profile through the crosshair</source>
            <translation>Perfil por la cruz</translation>
        </message>
        <message>
            <source>%1 mm: %2 %3</source>
            <translation>%1 mm: %2 %3</translation>
        </message>
        <message>
            <source>A profile shows the values of a volume through the crosshair.</source>
            <translation>Un perfil muestra los valores de un volumen por la cruz.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadPage</name>
        <message>
            <source>Open a study to read it.</source>
            <translation>Abra un estudio para leerlo.</translation>
        </message>
        <message>
            <source>DICOM folder or file, or NIfTI; or drop it here.</source>
            <translation>Carpeta o archivo DICOM, o NIfTI; o suéltelo aquí.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>Abrir estudio…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Abrir el caso de demostración</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Texto de la nota</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadViewports</name>
        <message>
            <source>Click the anterior RV insertion: where the front wall of the right ventricle meets the left. Esc leaves it.</source>
            <translation>Haga clic en la inserción VD anterior: donde la pared anterior del ventrículo derecho se une al izquierdo. Esc lo abandona.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudies</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudiesPanel</name>
        <message>
            <source>Recently opened studies</source>
            <translation>Estudios abiertos recientemente</translation>
        </message>
        <message>
            <source>Nothing to show: studies that you open are listed here.</source>
            <translation>Nada que mostrar: aquí aparecen los estudios que abra.</translation>
        </message>
        <message>
            <source>%1 was taken off the list. The files are untouched.</source>
            <translation>%1 se quitó de la lista. Los archivos están intactos.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegionHistogram</name>
        <message>
            <source>Copy figures, table and picture</source>
            <translation>Copiar cifras, tabla e imagen</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>Histograma</translation>
        </message>
        <message>
            <source>Synthetic signal</source>
            <translation>Señal sintética</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>RTG SINTÉTICO</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>corte %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>fase %1</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>dashed line</source>
            <translation>línea discontinua</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>DE</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Mediana</translation>
        </message>
        <message>
            <source>Lowest to highest</source>
            <translation>De menor a mayor</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message numerus="yes">
            <source>%n pixel(s)</source>
            <translation>
                <numerusform>%n píxel</numerusform>
                <numerusform>%n píxeles</numerusform>
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation>desde</translation>
        </message>
        <message>
            <source>below</source>
            <translation>hasta menos de</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegistrationBar</name>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Registering: stopping…</source>
            <translation>Registro: deteniendo…</translation>
        </message>
        <message>
            <source>Registering: %1</source>
            <translation>Registro: %1</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Registrando…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>rigid</source>
            <translation>rígido</translation>
        </message>
        <message>
            <source>affine</source>
            <translation>afín</translation>
        </message>
        <message>
            <source>B-spline</source>
            <translation>B-spline</translation>
        </message>
        <message>
            <source>Registered: %1, mutual information %2 → %3 nats, mean displacement %4</source>
            <translation>Registrado: %1, información mutua %2 → %3 nats, desplazamiento medio %4</translation>
        </message>
        <message>
            <source>not better than before</source>
            <translation>no mejor que antes</translation>
        </message>
        <message>
            <source>Largest displacement %1. Resampled once, linearly; the original stays as it is.</source>
            <translation>Mayor desplazamiento %1. Remuestreado una vez, linealmente; el original queda como está.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Not registered: %1. %2</source>
            <translation>No registrado: %1. %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportFiles</name>
        <message>
            <source>Writing the bundle</source>
            <translation>Escribiendo el paquete</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportPage</name>
        <message>
            <source>The report is made from a synthesized and measured case.</source>
            <translation>El informe se hace a partir de un caso sintetizado y medido.</translation>
        </message>
        <message>
            <source>Open a study in Read and run the model.</source>
            <translation>Abra un estudio en Lectura y ejecute el modelo.</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>Exportar PDF…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Enviar…</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Ir a Lectura</translation>
        </message>
        <message>
            <source>DICOM objects, pictures and tables</source>
            <translation>Objetos DICOM, figuras y tablas</translation>
        </message>
        <message>
            <source>Send report, synthetic images, classes and measurements to a node</source>
            <translation>Enviar informe, imágenes sintéticas, clases y mediciones a un nodo</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>Ajustar al ancho</translation>
        </message>
        <message>
            <source>What you see. It is printed on the first page.</source>
            <translation>Lo que usted ve. Se imprime en la primera página.</translation>
        </message>
        <message>
            <source>Pictures and figures in the report come from a synthetic image and say so on every page.</source>
            <translation>Las figuras y mediciones del informe proceden de una imagen sintética y así lo dicen en cada página.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) sent</source>
            <translation>
                <numerusform>%n objeto enviado</numerusform>
                <numerusform>%n objetos enviados</numerusform>
            </translation>
        </message>
        <message>
            <source>Report of %1</source>
            <translation>Informe de %1</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements.</source>
            <translation>%1: informe, imágenes sintéticas, clases y mediciones.</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements. It is not approved; the objects say so.</source>
            <translation>%1: informe, imágenes sintéticas, clases y mediciones. No está validado; los objetos lo dicen.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Enviando…</translation>
        </message>
        <message>
            <source>writing…</source>
            <translation>escribiendo…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>Bundle…</source>
            <translation>Paquete…</translation>
        </message>
        <message>
            <source>One file to reproduce the figures: images without the patient's identity, model, parameters, results</source>
            <translation>Un archivo para reproducir las cifras: imágenes sin la identidad del paciente, modelo, parámetros, resultados</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indicación</translation>
        </message>
        <message>
            <source>Why the patient was examined</source>
            <translation>Motivo de la exploración</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportTemplatePage</name>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>Con cautela</translation>
        </message>
        <message>
            <source>Indication and findings</source>
            <translation>Indicación y hallazgos</translation>
        </message>
        <message>
            <source>Bull's-eye and measurements</source>
            <translation>Diana y mediciones</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Imágenes clave</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>El modelo y sus límites</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>Hallazgos por campos del informe</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>Técnica</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>Comparación con una referencia</translation>
        </message>
        <message>
            <source>Table of AHA segments</source>
            <translation>Tabla de segmentos AHA</translation>
        </message>
        <message>
            <source>Table of slices</source>
            <translation>Tabla de cortes</translation>
        </message>
        <message>
            <source>All slices as pictures</source>
            <translation>Todos los cortes en imágenes</translation>
        </message>
        <message>
            <source>Input checks</source>
            <translation>Controles de entrada</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>Procedencia</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>No report may be without it.</source>
            <translation>Ningún informe puede prescindir de ella.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>Reports are not written until it is mended; a change here replaces it.</source>
            <translation>No se escriben informes hasta que se corrija; un cambio aquí la sustituye.</translation>
        </message>
        <message>
            <source>Example Hospital
Department of Cardiology</source>
            <translation>Example Hospital
Servicio de Cardiología</translation>
        </message>
        <message>
            <source>Letter head</source>
            <translation>Membrete</translation>
        </message>
        <message>
            <source>Up to five lines; the first one is printed large.</source>
            <translation>Hasta cinco líneas; la primera se imprime grande.</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logotipo</translation>
        </message>
        <message>
            <source>PNG or JPEG, printed 12 mm high.</source>
            <translation>PNG o JPEG, se imprime con 12 mm de alto.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Of every report written from now on.</source>
            <translation>De cada informe que se escriba a partir de ahora.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>What is printed, from top to bottom. Result, limits of the model, provenance and sign-off always are.</source>
            <translation>Lo que se imprime, de arriba abajo. Resultado, límites del modelo, procedencia y firma siempre.</translation>
        </message>
        <message>
            <source>Closing text</source>
            <translation>Texto final</translation>
        </message>
        <message>
            <source>Printed before the sign-off, in every report.</source>
            <translation>Se imprime antes de la firma, en cada informe.</translation>
        </message>
        <message>
            <source>Sections of the report</source>
            <translation>Secciones del informe</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportText</name>
        <message>
            <source>anterior</source>
            <translation>anterior</translation>
        </message>
        <message>
            <source>inferior</source>
            <translation>inferior</translation>
        </message>
        <message>
            <source>septal</source>
            <translation>septal</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>lateral</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>sin datos</translation>
        </message>
        <message>
            <source>Scar burden</source>
            <translation>Carga de cicatriz</translation>
        </message>
        <message>
            <source>Transmurality</source>
            <translation>Transmuralidad</translation>
        </message>
        <message>
            <source>% of the segment's myocardium</source>
            <translation>% del miocardio del segmento</translation>
        </message>
        <message>
            <source>% of wall thickness, where there is scar</source>
            <translation>% del grosor de la pared, donde hay cicatriz</translation>
        </message>
        <message>
            <source>Wall thickness</source>
            <translation>Grosor de la pared</translation>
        </message>
        <message>
            <source>mm at end-diastole, mean of the segment</source>
            <translation>mm en telediástole, media del segmento</translation>
        </message>
        <message>
            <source>Wall thickening</source>
            <translation>Engrosamiento de la pared</translation>
        </message>
        <message>
            <source>% of end-diastole, at end-systole</source>
            <translation>% de la telediástole, en telesístole</translation>
        </message>
        <message>
            <source>Patient not recorded</source>
            <translation>Paciente no registrado</translation>
        </message>
        <message>
            <source>Study %1</source>
            <translation>Estudio %1</translation>
        </message>
        <message>
            <source>Patient ID %1</source>
            <translation>ID del paciente %1</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>no registrado</translation>
        </message>
        <message>
            <source>Scar report from synthetic late enhancement</source>
            <translation>Informe de cicatriz a partir de realce tardío sintético</translation>
        </message>
        <message>
            <source>SYNTHETIC CLASSES</source>
            <translation>CLASES SINTÉTICAS</translation>
        </message>
        <message>
            <source>Cine, phase %1 of %2. Outlines: of one phase. Research use only.</source>
            <translation>Cine, fase %1 de %2. Contornos: de una fase. Solo para investigación.</translation>
        </message>
        <message>
            <source>true LGE</source>
            <translation>RTG real</translation>
        </message>
        <message>
            <source>truth</source>
            <translation>verdad</translation>
        </message>
        <message>
            <source>synthetic LGE</source>
            <translation>RTG sintético</translation>
        </message>
        <message>
            <source>model</source>
            <translation>modelo</translation>
        </message>
        <message>
            <source>%1: %2 against %3</source>
            <translation>%1: %2 frente a %3</translation>
        </message>
        <message>
            <source>r %1</source>
            <translation>r %1</translation>
        </message>
        <message>
            <source> [%1, %2]</source>
            <translation> [%1, %2]</translation>
        </message>
        <message>
            <source>, n %1</source>
            <translation>, n %1</translation>
        </message>
        <message>
            <source>%1: Bland-Altman</source>
            <translation>%1: Bland-Altman</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>sesgo</translation>
        </message>
        <message>
            <source>+1.96 SD</source>
            <translation>+1,96 DE</translation>
        </message>
        <message>
            <source>-1.96 SD</source>
            <translation>-1,96 DE</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>Proporción de cicatriz</translation>
        </message>
        <message>
            <source>Scar size</source>
            <translation>Tamaño de la cicatriz</translation>
        </message>
        <message>
            <source>%1: AUC %2</source>
            <translation>%1: AUC %2</translation>
        </message>
        <message>
            <source>Segments: receiver operating characteristic</source>
            <translation>Segmentos: curva ROC</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - especificidad</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>sensibilidad</translation>
        </message>
        <message>
            <source>scar</source>
            <translation>cicatriz</translation>
        </message>
        <message>
            <source>transmural, above 50 %</source>
            <translation>transmural, más del 50 %</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>sano</translation>
        </message>
        <message>
            <source>myocardium</source>
            <translation>miocardio</translation>
        </message>
        <message>
            <source>blood pool</source>
            <translation>cavidad sanguínea</translation>
        </message>
        <message>
            <source>n %1</source>
            <translation>n %1</translation>
        </message>
        <message>
            <source>Dice by class, one point a case</source>
            <translation>Dice por clase, un punto por caso</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Evaluation of %1 %2</source>
            <translation>Evaluación de %1 %2</translation>
        </message>
        <message>
            <source>Package %1</source>
            <translation>Paquete %1</translation>
        </message>
        <message>
            <source>Evaluation of %1</source>
            <translation>Evaluación de %1</translation>
        </message>
        <message>
            <source>%1 %2 on %3 cases (%4), in the form of %5.</source>
            <translation>%1 %2 en %3 casos (%4), en la forma de %5.</translation>
        </message>
        <message>
            <source>The paper's figures are of patients; figures of this program stand in columns with the name of their cohort. Figures on phantoms say nothing about patients.</source>
            <translation>Las cifras del artículo son de pacientes; las de este programa están en columnas con el nombre de su cohorte. Las cifras en fantomas no dicen nada de pacientes.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Magnitud</translation>
        </message>
        <message>
            <source>mean (SD)</source>
            <translation>media (DE)</translation>
        </message>
        <message>
            <source>95 % CI</source>
            <translation>IC del 95 %</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>%1 folds</source>
            <translation>%1 particiones</translation>
        </message>
        <message>
            <source>paper (patients)</source>
            <translation>artículo (pacientes)</translation>
        </message>
        <message>
            <source>%1, continued</source>
            <translation>%1, continuación</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <source>one point a case; dashed: identity or limits of agreement; blue: regression, bias</source>
            <translation>un punto por caso; discontinua: identidad o límites de concordancia; azul: regresión, sesgo</translation>
        </message>
        <message>
            <source>Packages on the same cases</source>
            <translation>Paquetes en los mismos casos</translation>
        </message>
        <message>
            <source>%1; difference to %2 [95 % CI, paired]</source>
            <translation>%1; diferencia con %2 [IC del 95 %, pareado]</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paquete</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>The paper's own variants</source>
            <translation>Variantes del artículo</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>Coverage of the intervals</source>
            <translation>Cobertura de los intervalos</translation>
        </message>
        <message>
            <source>calibrated on %1</source>
            <translation>calibrado con %1</translation>
        </message>
        <message>
            <source>uncalibrated: 1.96 SD over the members</source>
            <translation>sin calibrar: 1,96 DE entre los miembros</translation>
        </message>
        <message>
            <source>Nominal</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Scar ratio, truth inside</source>
            <translation>Proporción de cicatriz, verdad dentro</translation>
        </message>
        <message>
            <source>Scar size, truth inside</source>
            <translation>Tamaño de cicatriz, verdad dentro</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>Cómo se cuenta</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>página %1 de %2</translation>
        </message>
        <message>
            <source>FROM SYNTHETIC LGE</source>
            <translation>A PARTIR DE RTG SINTÉTICO</translation>
        </message>
        <message>
            <source>Research use only.</source>
            <translation>Solo para investigación.</translation>
        </message>
        <message>
            <source>not covered</source>
            <translation>no cubierto</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source> (demonstration package)</source>
            <translation> (paquete de demostración)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Package SHA-256</source>
            <translation>SHA-256 del paquete</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Made (UTC)</source>
            <translation>Creado (UTC)</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>Source series UID</source>
            <translation>UID de la serie de origen</translation>
        </message>
        <message>
            <source>Source instances</source>
            <translation>Instancias de origen</translation>
        </message>
        <message>
            <source>Input gate</source>
            <translation>Control de entrada</translation>
        </message>
        <message>
            <source>overridden by the user</source>
            <translation>pasado por alto por el usuario</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>apto</translation>
        </message>
        <message>
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <source>refuses</source>
            <translation>rechaza</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>aviso</translation>
        </message>
        <message>
            <source>blocks measuring</source>
            <translation>impide la medición</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Veredicto</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobación</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Lo encontrado</translation>
        </message>
        <message>
            <source>measurement</source>
            <translation>medición</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>El modelo y sus límites</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on computed phantoms, not on patients.</source>
            <translation>Paquete de demostración. Se entrenó con fantomas calculados, no con pacientes.</translation>
        </message>
        <message>
            <source>On real patients neither images nor outlines have been validated: no sensitivity, specificity or accuracy can be claimed.</source>
            <translation>En pacientes no se han validado ni las imágenes ni los contornos: no puede afirmarse sensibilidad, especificidad ni exactitud.</translation>
        </message>
        <message>
            <source>Scar shown here may be absent, and scar that is present may not be shown. No outline does not rule out scar.</source>
            <translation>La cicatriz mostrada aquí puede no existir, y la existente puede no mostrarse. La ausencia de contorno no descarta cicatriz.</translation>
        </message>
        <message>
            <source>Synthetic images are not a scan with contrast agent and must not guide diagnosis or treatment.</source>
            <translation>Las imágenes sintéticas no son una exploración con contraste y no deben guiar el diagnóstico ni el tratamiento.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N.º</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segmento</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territorio</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>variable</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Miocardio</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>Carga</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>Cicatriz</translation>
        </message>
        <message>
            <source>mean, %</source>
            <translation>media, %</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>Máximo</translation>
        </message>
        <message>
            <source>Chords</source>
            <translation>Cuerdas</translation>
        </message>
        <message>
            <source>with scar, %</source>
            <translation>con cicatriz, %</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>AHA segments</source>
            <translation>Segmentos AHA</translation>
        </message>
        <message>
            <source>bold: transmural, mean above 50 % of the wall</source>
            <translation>negrita: transmural, media superior al 50 % de la pared</translation>
        </message>
        <message>
            <source>Anterior RV insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmurality: radial chords, mean over those that meet scar. Areas are sums over slices.</source>
            <translation>Inserción VD anterior: %1, LPS (%2, %3, %4) mm. Ápex: %5. Transmuralidad: cuerdas radiales, media de las que tocan cicatriz. Las áreas son sumas de los cortes.</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>Corte</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>Cavidad sanguínea</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (supuesto)</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>Cortes</translation>
        </message>
        <message>
            <source>position along the slice normal from the first slice</source>
            <translation>posición a lo largo de la normal de los cortes desde el primero</translation>
        </message>
        <message>
            <source>Input checks and warnings</source>
            <translation>Comprobaciones de entrada y avisos</translation>
        </message>
        <message>
            <source>The input gate refused this series and was overridden by the user. The results below it are unsupported.</source>
            <translation>El control de entrada rechazó esta serie y el usuario lo pasó por alto. Los resultados siguientes no tienen respaldo.</translation>
        </message>
        <message>
            <source>Nothing to report.</source>
            <translation>Nada que señalar.</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Reference and method</source>
            <translation>Referencia y método</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Derived layers</source>
            <translation>Capas derivadas</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>Procedencia</translation>
        </message>
        <message>
            <source>Scar, g</source>
            <translation>Cicatriz, g</translation>
        </message>
        <message>
            <source>Ratio, %</source>
            <translation>Proporción, %</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>contornos del modelo</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>contornos del modelo, corregidos por un lector</translation>
        </message>
        <message>
            <source>Scar by %1. Volume: areas × slice distance. A segment has scar from %2 % and %3 voxels on.</source>
            <translation>Cicatriz según %1. Volumen: áreas × distancia entre cortes. Un segmento tiene cicatriz desde %2 % y %3 vóxeles.</translation>
        </message>
        <message>
            <source>Slice %1</source>
            <translation>Corte %1</translation>
        </message>
        <message>
            <source>scar %1 cm²</source>
            <translation>cicatriz %1 cm²</translation>
        </message>
        <message>
            <source>healthy myocardium</source>
            <translation>miocardio sano</translation>
        </message>
        <message>
            <source>synthesized inside the frame; outside: cine, dimmed</source>
            <translation>sintetizado dentro del marco; fuera: cine, atenuado</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Imágenes clave</translation>
        </message>
        <message>
            <source>left: cine, end-diastole · right: synthetic LGE with outlines</source>
            <translation>izquierda: cine, telediástole · derecha: RTG sintético con contornos</translation>
        </message>
        <message>
            <source>All slices with myocardium</source>
            <translation>Todos los cortes con miocardio</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1 a</translation>
        </message>
        <message>
            <source>at %1 g/mL</source>
            <translation>con %1 g/mL</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>Masa de cicatriz</translation>
        </message>
        <message>
            <source>scar / (healthy + scar)</source>
            <translation>cicatriz / (sano + cicatriz)</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>Segmentos transmurales</translation>
        </message>
        <message>
            <source>mean above 50 % of the wall</source>
            <translation>media &gt; 50 % de la pared</translation>
        </message>
        <message>
            <source>LV myocardium</source>
            <translation>Miocardio VI</translation>
        </message>
        <message>
            <source>healthy + scar</source>
            <translation>sano + cicatriz</translation>
        </message>
        <message>
            <source>The input gate refused this series; the user overrode it.</source>
            <translation>El control de entrada rechazó esta serie; el usuario lo pasó por alto.</translation>
        </message>
        <message>
            <source>The members of the model disagree about this heart (agreement %1, expected at least %2): its outlines may be wrong.</source>
            <translation>Los miembros del modelo discrepan en este corazón (concordancia %1, esperada al menos %2): sus contornos pueden ser erróneos.</translation>
        </message>
        <message>
            <source>Approved electronically</source>
            <translation>Validado electrónicamente</translation>
        </message>
        <message>
            <source>Written %1 · approved</source>
            <translation>Redactado %1 · validado</translation>
        </message>
        <message>
            <source>Written %1 · draft, not signed</source>
            <translation>Redactado %1 · borrador, sin firmar</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SINTÉTICO</translation>
        </message>
        <message>
            <source>The late-enhancement images here were computed from cine MR, not acquired. Research use only.</source>
            <translation>Realce tardío calculado a partir de cine RM, no adquirido. Solo para investigación.</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Paciente</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>ID del paciente</translation>
        </message>
        <message>
            <source>Born, age, sex</source>
            <translation>Nacimiento, edad, sexo</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Fecha del estudio</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Estudio</translation>
        </message>
        <message>
            <source>Accession</source>
            <translation>Número de acceso</translation>
        </message>
        <message>
            <source>Source series</source>
            <translation>Serie de origen</translation>
        </message>
        <message>
            <source>Slices × phases · voxel</source>
            <translation>Cortes × fases · vóxel</translation>
        </message>
        <message>
            <source>Slices · voxel</source>
            <translation>Cortes · vóxel</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>%1 more under "Input checks and warnings".</source>
            <translation>%1 más en «Comprobaciones de entrada y avisos».</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>Con cautela</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indicación</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>No reader has entered findings.</source>
            <translation>Ningún lector ha escrito hallazgos.</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers contours, measurements and findings of this report.</source>
            <translation>Validado en Lateglow; sin firma cualificada. Abarca contornos, mediciones y hallazgos de este informe.</translation>
        </message>
        <message>
            <source>Draft, not signed. Measurements stand for themselves only after a reader has checked the contours.</source>
            <translation>Borrador, sin firmar. Las mediciones solo valen después de que un lector revise los contornos.</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Leído por</translation>
        </message>
        <message>
            <source>Read by (name in capitals)</source>
            <translation>Leído por (nombre en mayúsculas)</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>No left ventricular myocardium was found, so nothing was measured.</source>
            <translation>No se encontró miocardio del ventrículo izquierdo, así que no se midió nada.</translation>
        </message>
        <message>
            <source>The model outlined no scar. Slices with myocardium: %1. Segments covered: %2 of %3.</source>
            <translation>El modelo no contorneó cicatriz. Cortes con miocardio: %1. Segmentos cubiertos: %2 de %3.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of %2 segments: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>El modelo contorneó cicatriz en %1 de %2 segmentos: %3 g, %4 % del miocardio del ventrículo izquierdo.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of the %2 segments that the stack covers: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>El modelo contorneó cicatriz en %1 de los %2 segmentos que cubre la pila: %3 g, %4 % del miocardio del ventrículo izquierdo.</translation>
        </message>
        <message>
            <source>No segment is transmural.</source>
            <translation>Ningún segmento es transmural.</translation>
        </message>
        <message>
            <source>Transmural: %1.</source>
            <translation>Transmurales: %1.</translation>
        </message>
        <message>
            <source>basal</source>
            <translation>basal</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>medio</translation>
        </message>
        <message>
            <source>apical</source>
            <translation>apical</translation>
        </message>
        <message>
            <source>basal anterior</source>
            <translation>anterior basal</translation>
        </message>
        <message>
            <source>basal anteroseptal</source>
            <translation>anteroseptal basal</translation>
        </message>
        <message>
            <source>basal inferoseptal</source>
            <translation>inferoseptal basal</translation>
        </message>
        <message>
            <source>basal inferior</source>
            <translation>inferior basal</translation>
        </message>
        <message>
            <source>basal inferolateral</source>
            <translation>inferolateral basal</translation>
        </message>
        <message>
            <source>basal anterolateral</source>
            <translation>anterolateral basal</translation>
        </message>
        <message>
            <source>mid anterior</source>
            <translation>anterior medio</translation>
        </message>
        <message>
            <source>mid anteroseptal</source>
            <translation>anteroseptal medio</translation>
        </message>
        <message>
            <source>mid inferoseptal</source>
            <translation>inferoseptal medio</translation>
        </message>
        <message>
            <source>mid inferior</source>
            <translation>inferior medio</translation>
        </message>
        <message>
            <source>mid inferolateral</source>
            <translation>inferolateral medio</translation>
        </message>
        <message>
            <source>mid anterolateral</source>
            <translation>anterolateral medio</translation>
        </message>
        <message>
            <source>apical anterior</source>
            <translation>anterior apical</translation>
        </message>
        <message>
            <source>apical septal</source>
            <translation>septal apical</translation>
        </message>
        <message>
            <source>apical inferior</source>
            <translation>inferior apical</translation>
        </message>
        <message>
            <source>apical lateral</source>
            <translation>lateral apical</translation>
        </message>
        <message>
            <source>apical cap</source>
            <translation>ápex</translation>
        </message>
        <message>
            <source>landmark placed by a reader</source>
            <translation>referencia colocada por un lector</translation>
        </message>
        <message>
            <source>detected in the images</source>
            <translation>detectada en las imágenes</translation>
        </message>
        <message>
            <source>estimated from orientation</source>
            <translation>estimada por la orientación</translation>
        </message>
        <message>
            <source>told by the user</source>
            <translation>indicada por el usuario</translation>
        </message>
        <message>
            <source>end with the smaller cavity</source>
            <translation>extremo con la cavidad menor</translation>
        </message>
        <message>
            <source>patient axes</source>
            <translation>ejes del paciente</translation>
        </message>
        <message>
            <source>Synthetic images – not acquired. Research use only.</source>
            <translation>Imágenes sintéticas, no adquiridas. Para investigación.</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>RTG SINTÉTICO</translation>
        </message>
        <message>
            <source>1 cm</source>
            <translation>1 cm</translation>
        </message>
        <message>
            <source>Cine, end-diastole</source>
            <translation>Cine, telediástole</translation>
        </message>
        <message>
            <source>Source image</source>
            <translation>Imagen de origen</translation>
        </message>
        <message>
            <source>phase %1 of %2</source>
            <translation>fase %1 de %2</translation>
        </message>
        <message>
            <source>Slice %1 of %2</source>
            <translation>Corte %1 de %2</translation>
        </message>
        <message>
            <source>Scar %1</source>
            <translation>Cicatriz %1</translation>
        </message>
        <message>
            <source>demonstration</source>
            <translation>demostración</translation>
        </message>
        <message>
            <source>nothing synthesized in this slice</source>
            <translation>nada sintetizado en este corte</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>paquete %1</translation>
        </message>
        <message>
            <source>synthesized; outside: cine, dimmed</source>
            <translation>sintetizado; fuera: cine, atenuado</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Medición</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>Volumen de cicatriz</translation>
        </message>
        <message>
            <source>Scar / myocardium</source>
            <translation>Cicatriz / miocardio</translation>
        </message>
        <message>
            <source>Scar / healthy</source>
            <translation>Cicatriz / sano</translation>
        </message>
        <message>
            <source>LV myocardial mass</source>
            <translation>Masa miocárdica VI</translation>
        </message>
        <message>
            <source>LV myocardial volume</source>
            <translation>Volumen miocárdico VI</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmentos con cicatriz</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (95 % interval %2-%3 %, calibrated on %4); agreement %5.</source>
            <translation>Incertidumbre: proporción de cicatriz %1 % (intervalo del 95 % %2-%3 %, calibrado con %4); concordancia %5.</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (uncalibrated range %2-%3 %: 1.96 SD of %4 members, less than the whole error); agreement %5.</source>
            <translation>Incertidumbre: proporción de cicatriz %1 % (rango sin calibrar %2-%3 %: 1,96 DE de %4 miembros, menos que el error total); concordancia %5.</translation>
        </message>
        <message>
            <source>The agreement is below %1: read with care.</source>
            <translation>La concordancia es inferior a %1: léalo con cautela.</translation>
        </message>
        <message>
            <source>mean of both</source>
            <translation>media de ambos</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>referencia</translation>
        </message>
        <message>
            <source>Myocardial mass</source>
            <translation>Masa miocárdica</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>Fracción de eyección</translation>
        </message>
        <message>
            <source>%1: model and reference</source>
            <translation>%1: modelo y referencia</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>Comparación con una referencia</translation>
        </message>
        <message>
            <source>synthetic image, model</source>
            <translation>imagen sintética, modelo</translation>
        </message>
        <message>
            <source>Late enhancement</source>
            <translation>Realce tardío</translation>
        </message>
        <message>
            <source>none outlined</source>
            <translation>ninguno contorneado</translation>
        </message>
        <message>
            <source>outlined in segments %1</source>
            <translation>contorneado en los segmentos %1</translation>
        </message>
        <message>
            <source>Transmural extent by segment</source>
            <translation>Extensión transmural por segmento</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Extensión</translation>
        </message>
        <message>
            <source>%1 g, %2 % of the myocardium</source>
            <translation>%1 g, %2 % del miocardio</translation>
        </message>
        <message>
            <source>Territory (varies between people)</source>
            <translation>Territorio (varía entre personas)</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>lector</translation>
        </message>
        <message>
            <source>not assessed by the software</source>
            <translation>no valorado por el software</translation>
        </message>
        <message>
            <source>Pattern of enhancement (ischaemic or not)</source>
            <translation>Patrón de realce (isquémico o no)</translation>
        </message>
        <message>
            <source>Microvascular obstruction</source>
            <translation>Obstrucción microvascular</translation>
        </message>
        <message>
            <source>cannot be seen without contrast agent</source>
            <translation>no visible sin contraste</translation>
        </message>
        <message>
            <source>LV volumes, function, wall motion</source>
            <translation>Volúmenes VI, función, motilidad</translation>
        </message>
        <message>
            <source>RV, atria, valves, pericardium, great vessels</source>
            <translation>VD, aurículas, válvulas, pericardio, grandes vasos</translation>
        </message>
        <message>
            <source>Findings outside the heart</source>
            <translation>Hallazgos extracardíacos</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Hallazgo</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <source>cine, model</source>
            <translation>cine, modelo</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>Hallazgos por campos del informe</translation>
        </message>
        <message>
            <source>fields of the SCMR guideline for reports, 2022</source>
            <translation>campos de la guía SCMR de informes, 2022</translation>
        </message>
        <message>
            <source>segments %1</source>
            <translation>segmentos %1</translation>
        </message>
        <message>
            <source>%1 slices, pixels %2 × %3 mm, slice distance %4 mm</source>
            <translation>%1 cortes, píxeles %2 × %3 mm, distancia entre cortes %4 mm</translation>
        </message>
        <message>
            <source>%1 phases of the heart cycle</source>
            <translation>%1 fases del ciclo cardíaco</translation>
        </message>
        <message>
            <source>acquired %1</source>
            <translation>adquirido el %1</translation>
        </message>
        <message>
            <source>Computed from the cine alone by %1 %2 (package %3) on %4. No image with contrast agent was used.</source>
            <translation>Calculado solo a partir del cine por %1 %2 (paquete %3) en %4. No se usó ninguna imagen con contraste.</translation>
        </message>
        <message>
            <source>Contours of the model, edited by a reader.</source>
            <translation>Contornos del modelo, editados por un lector.</translation>
        </message>
        <message>
            <source>Contours of the model, not edited.</source>
            <translation>Contornos del modelo, sin editar.</translation>
        </message>
        <message>
            <source>Volumes: areas × slice distance; mass at %1 g/mL. AHA segments: 16, from the anterior RV insertion (%2). Transmurality: radial chords, mean over those that meet scar.</source>
            <translation>Volúmenes: áreas × distancia entre cortes; masa a %1 g/mL. Segmentos AHA: 16, desde la inserción VD anterior (%2). Transmuralidad: cuerdas radiales, media de las que tocan cicatriz.</translation>
        </message>
        <message>
            <source>Acquisition</source>
            <translation>Adquisición</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Centro</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>Técnica</translation>
        </message>
        <message>
            <source>Classes of all voxels</source>
            <translation>Clases de todos los vóxeles</translation>
        </message>
        <message>
            <source>LV volumes and function</source>
            <translation>Volúmenes y función del VI</translation>
        </message>
        <message>
            <source>EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %</source>
            <translation>VTD %1 ml, VTS %2 ml, VS %3 ml, FE %4 %</translation>
        </message>
        <message>
            <source>cine, outlines of all phases</source>
            <translation>cine, contornos de todas las fases</translation>
        </message>
        <message>
            <source>Wall motion</source>
            <translation>Motilidad parietal</translation>
        </message>
        <message>
            <source>source as it is</source>
            <translation>origen tal cual</translation>
        </message>
        <message>
            <source>best line</source>
            <translation>mejor recta</translation>
        </message>
        <message>
            <source>%1, one point a case</source>
            <translation>%1, un punto por caso</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>PSNR (dB)</source>
            <translation>PSNR (dB)</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message>
            <source>MAE (HU)</source>
            <translation>MAE (HU)</translation>
        </message>
        <message>
            <source>Values of all voxels</source>
            <translation>Valores de todos los vóxeles</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on few or computed cases.</source>
            <translation>Paquete de demostración. Se entrenó con pocos casos o con casos calculados.</translation>
        </message>
        <message numerus="yes">
            <source>cine, outlines of all phases, corrected by the reader in %n phase(s)</source>
            <translation>
                <numerusform>cine, contornos de todas las fases, corregidos por el lector en %n fase</numerusform>
                <numerusform>cine, contornos de todas las fases, corregidos por el lector en %n fases</numerusform>
            </translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers the findings of this report.</source>
            <translation>Aprobado en Lateglow; sin firma cualificada. Abarca los hallazgos de este informe.</translation>
        </message>
        <message>
            <source>Draft, not signed.</source>
            <translation>Borrador, sin firmar.</translation>
        </message>
        <message>
            <source>Synthesis</source>
            <translation>Síntesis</translation>
        </message>
        <message>
            <source>acquired</source>
            <translation>adquirida</translation>
        </message>
        <message>
            <source>acquired, for comparison</source>
            <translation>adquirida, para comparar</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>axial</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>coronal</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>sagital</translation>
        </message>
        <message>
            <source>Report on a synthetic image</source>
            <translation>Informe de una imagen sintética</translation>
        </message>
        <message>
            <source>Synthetic %1 from %2</source>
            <translation>%1 sintético a partir de %2</translation>
        </message>
        <message>
            <source>%1, computed by %2 %3. It was not acquired.</source>
            <translation>%1, calculado por %2 %3. No fue adquirido.</translation>
        </message>
        <message>
            <source>Brightness is in arbitrary units from 0 to 1000 and cannot be compared with that of a scanner.</source>
            <translation>El brillo está en unidades arbitrarias de 0 a 1000 y no puede compararse con el de un equipo.</translation>
        </message>
        <message>
            <source>Values are Hounsfield units as the model estimates them, from -1000 to 2000; they are no measurement of density.</source>
            <translation>Los valores son unidades Hounsfield estimadas por el modelo, de -1000 a 2000; no son una medición de densidad.</translation>
        </message>
        <message>
            <source>Three planes through the middle</source>
            <translation>Tres planos por el centro</translation>
        </message>
        <message>
            <source>left: acquired · amber frame: synthetic</source>
            <translation>izquierda: adquirida · marco ámbar: sintética</translation>
        </message>
        <message>
            <source>Slices from below to above</source>
            <translation>Cortes de abajo arriba</translation>
        </message>
        <message>
            <source>Computed from %1 alone by %2 %3 (package %4) on %5.</source>
            <translation>Calculado solo a partir de %1 por %2 %3 (paquete %4) en %5.</translation>
        </message>
        <message>
            <source>The image in the amber frame was computed, not acquired. Research use only.</source>
            <translation>La imagen del marco ámbar fue calculada, no adquirida. Solo para investigación.</translation>
        </message>
        <message>
            <source>T1 after contrast</source>
            <translation>T1 tras contraste</translation>
        </message>
        <message>
            <source>cone-beam CT</source>
            <translation>TC de haz cónico</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ResultKeeper</name>
        <message>
            <source>Keeping the result</source>
            <translation>Conservando el resultado</translation>
        </message>
        <message>
            <source>Reading the kept result</source>
            <translation>Leyendo el resultado conservado</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RunCard</name>
        <message>
            <source>Model card</source>
            <translation>Ficha del modelo</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Ejecutar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Outline all phases</source>
            <translation>Contornear todas las fases</translation>
        </message>
        <message>
            <source>Wall and blood pool in every phase: volumes, ejection fraction, wall thickness and thickening</source>
            <translation>Pared y cavidad sanguínea en cada fase: volúmenes, fracción de eyección, grosor y engrosamiento de la pared</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Fits</source>
            <translation>Apto</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>No hay ningún modelo instalado.</translation>
        </message>
        <message>
            <source>It shows how Lateglow works; it says nothing about a patient.</source>
            <translation>Muestra cómo funciona Lateglow; no dice nada de un paciente.</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>Modelo de demostración</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>comprobando…</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>no se pudo comprobar</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message numerus="yes">
            <source>yes, %n note(s)</source>
            <translation>
                <numerusform>sí, %n nota</numerusform>
                <numerusform>sí, %n notas</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>Run anyway, marked as forced</source>
            <translation>Ejecutar igualmente, marcado como forzado</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Ejecutar de nuevo</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
        <message>
            <source>Waiting for the job before it</source>
            <translation>En espera de la tarea anterior</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Running · %1</source>
            <comment>step, in English</comment>
            <translation>En curso · %1</translation>
        </message>
        <message>
            <source>The phases could not be outlined.</source>
            <translation>Las fases no se pudieron delinear.</translation>
        </message>
        <message>
            <source>The model could not be run.</source>
            <translation>El modelo no se pudo ejecutar.</translation>
        </message>
        <message>
            <source>No installed model takes this series.</source>
            <translation>Ningún modelo instalado acepta esta serie.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SaveLayoutDialog</name>
        <message>
            <source>Use it by itself for every series like this one</source>
            <translation>Usarla por defecto para toda serie como esta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>Guardar esta disposición</translation>
        </message>
        <message>
            <source>For example: Stress and rest</source>
            <translation>Por ejemplo: Estrés y reposo</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>Nombre de la disposición</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Panes, their sizes and what they show; a layout of the same name is replaced.</source>
            <translation>Paneles, tamaños y contenido; se reemplaza una disposición del mismo nombre.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScarViewport</name>
        <message>
            <source>1–25</source>
            <translation>1–25</translation>
        </message>
        <message>
            <source>26–50</source>
            <translation>26–50</translation>
        </message>
        <message>
            <source>51–75</source>
            <translation>51–75</translation>
        </message>
        <message>
            <source>76–100</source>
            <translation>76–100</translation>
        </message>
        <message>
            <source>Transmurality, %</source>
            <translation>Transmuralidad, %</translation>
        </message>
        <message>
            <source>Colour by transmurality</source>
            <translation>Color por transmuralidad</translation>
        </message>
        <message>
            <source>Colour of the class</source>
            <translation>Color de la clase</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScorePanel</name>
        <message>
            <source>Save and next</source>
            <translation>Guardar y siguiente</translation>
        </message>
        <message>
            <source>No scar (N)</source>
            <translation>Sin cicatriz (N)</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>Calidad de imagen</translation>
        </message>
        <message>
            <source>keys 1 to 5</source>
            <translation>teclas 1 a 5</translation>
        </message>
        <message>
            <source>not diagnostic</source>
            <translation>no diagnóstica</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>excelente</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmentos con cicatriz</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confianza</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>una suposición</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>seguro</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>segment %1_</source>
            <translation>segmento %1_</translation>
        </message>
        <message>
            <source>01 to 16, or arrows</source>
            <translation>01 a 16, o flechas</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentAgreementView</name>
        <message>
            <source>Agreement of the segments</source>
            <translation>Concordancia de los segmentos</translation>
        </message>
        <message>
            <source>%1 of %2 segments right, %3 missed (−), %4 false (+)</source>
            <translation>%1 de %2 segmentos correctos, %3 omitidos (−), %4 falsos (+)</translation>
        </message>
        <message>
            <source>%1: the reference does not cover it</source>
            <translation>%1: la referencia no lo cubre</translation>
        </message>
        <message>
            <source>%1
Model: %2 % scar
Reference: %3 % scar</source>
            <translation>%1
Modelo: %2 % de cicatriz
Referencia: %3 % de cicatriz</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentPicker</name>
        <message>
            <source>Segments with scar</source>
            <translation>Segmentos con cicatriz</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesList</name>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n imagen</numerusform>
                <numerusform>%n imágenes</numerusform>
            </translation>
        </message>
        <message>
            <source>Series of the selected study</source>
            <translation>Series del estudio seleccionado</translation>
        </message>
        <message>
            <source>Return or a double click opens a series alone</source>
            <translation>Intro o doble clic abre una serie sola</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesStrip</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 fases</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n corte</numerusform>
                <numerusform>%n cortes</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthetic LGE</source>
            <translation>RTG sintético</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Language and units</source>
            <translation>Idioma y unidades</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Dispositivos</translation>
        </message>
        <message>
            <source>Study store</source>
            <translation>Almacén de estudios</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>Páginas de los ajustes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Registro de auditoría</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ShortcutsPage</name>
        <message>
            <source>Set</source>
            <translation>Asignar</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Sin tecla</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Restablecer todo</translation>
        </message>
        <message>
            <source>Filter by command or key…</source>
            <translation>Filtrar por orden o tecla…</translation>
        </message>
        <message>
            <source>Filter the commands</source>
            <translation>Filtrar las órdenes</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Órdenes y sus teclas</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>New key: press it</source>
            <translation>Tecla nueva: púlsela</translation>
        </message>
        <message>
            <source>Click here and press the keys</source>
            <translation>Haga clic aquí y pulse las teclas</translation>
        </message>
        <message>
            <source>Beside the keys that the command has</source>
            <translation>Además de las teclas que ya tiene la orden</translation>
        </message>
        <message>
            <source>%1 already does: %2</source>
            <translation>%1 ya sirve para: %2</translation>
        </message>
        <message>
            <source>Set takes the key over; that command is then without it.</source>
            <translation>Asignar toma la tecla; esa orden se queda sin ella.</translation>
        </message>
        <message>
            <source>Choose a command</source>
            <translation>Elija una orden</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SlicePane</name>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>Arrastre aquí una serie de la tira de la izquierda.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SliceViewport</name>
        <message>
            <source>Brain</source>
            <translation>Cerebro</translation>
        </message>
        <message>
            <source>Stroke</source>
            <translation>Ictus</translation>
        </message>
        <message>
            <source>Subdural</source>
            <translation>Subdural</translation>
        </message>
        <message>
            <source>Soft tissue</source>
            <translation>Partes blandas</translation>
        </message>
        <message>
            <source>Liver</source>
            <translation>Hígado</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>Mediastino</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>Pulmón</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>Hueso</translation>
        </message>
        <message>
            <source>Angiography</source>
            <translation>Angiografía</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>Cividis</source>
            <translation>Cividis</translation>
        </message>
        <message>
            <source>Viridis</source>
            <translation>Viridis</translation>
        </message>
        <message>
            <source>Blue to red</source>
            <translation>De azul a rojo</translation>
        </message>
        <message>
            <source>Cyan steps</source>
            <translation>Pasos de cian</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>1 to 99 % of the picture</source>
            <translation>Del 1 al 99 % de la imagen</translation>
        </message>
        <message>
            <source>High contrast, 10 to 95 %</source>
            <translation>Alto contraste, del 10 al 95 %</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Todos los valores</translation>
        </message>
        <message>
            <source>Interpolation</source>
            <translation>Interpolación</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Suaves</translation>
        </message>
        <message>
            <source>Pixels as measured</source>
            <translation>Píxeles tal como se midieron</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>Mapa de colores</translation>
        </message>
        <message>
            <source>Auto window</source>
            <translation>Ventana automática</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Invertir</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>Girar a la derecha</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>Girar a la izquierda</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>Voltear izquierda y derecha</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Voltear arriba y abajo</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>Restablecer la vista</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Fused image</source>
            <translation>Imagen fusionada</translation>
        </message>
        <message>
            <source>Opacity %1 %</source>
            <translation>Opacidad %1 %</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>Como está guardado</translation>
        </message>
        <message>
            <source>Pelvis</source>
            <translation>Pelvis</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StepList</name>
        <message>
            <source>Steps taken</source>
            <translation>Pasos realizados</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Como se abrió</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>%n anterior</numerusform>
                <numerusform>%n anteriores</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoreFooter</name>
        <message>
            <source>Cancel import</source>
            <translation>Cancelar importación</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n estudio</numerusform>
                <numerusform>%n estudios</numerusform>
            </translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> de %1</translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>%1 libres en el disco</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Cancelando…</translation>
        </message>
        <message>
            <source>Moving the store, %1 %</source>
            <translation>Moviendo el almacén, %1 %</translation>
        </message>
        <message>
            <source>Importing, %1 %</source>
            <translation>Importando, %1 %</translation>
        </message>
        <message>
            <source>Cancel moving</source>
            <translation>Cancelar el traslado</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>queda %n segundo</numerusform>
                <numerusform>quedan %n segundos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>queda %n minuto</numerusform>
                <numerusform>quedan %n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more waiting</source>
            <translation>
                <numerusform>%n más en espera</numerusform>
                <numerusform>%n más en espera</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StorePage</name>
        <message>
            <source>Move…</source>
            <translation>Mover…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Only you can read it.</source>
            <translation>Solo usted puede leerla.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Of all stored studies.</source>
            <translation>De todos los estudios guardados.</translation>
        </message>
        <message>
            <source>Move the store</source>
            <translation>Mover el almacén</translation>
        </message>
        <message>
            <source>To a larger disk, for example. It is copied whole before the former one goes; the command line finds it in its new place.</source>
            <translation>A un disco mayor, por ejemplo. Se copia entero antes de quitar el anterior; la línea de órdenes lo encuentra en su nuevo lugar.</translation>
        </message>
        <message>
            <source>The store was moved.</source>
            <translation>Se movió el almacén.</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n estudio</numerusform>
                <numerusform>%n estudios</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>%1 libres en el disco</translation>
        </message>
        <message>
            <source>An import is running.</source>
            <translation>Hay una importación en curso.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <source>Largest size</source>
            <translation>Tamaño máximo</translation>
        </message>
        <message>
            <source>Imports beyond it are refused; nothing is deleted. 0 is no limit but the disk.</source>
            <translation>Las importaciones que lo superen se rechazan; no se borra nada. Con 0 solo limita el disco.</translation>
        </message>
        <message>
            <source>The study store could not be changed.</source>
            <translation>El almacén de estudios no se pudo cambiar.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesPanel</name>
        <message>
            <source>No study is stored yet.</source>
            <translation>Aún no hay estudios guardados.</translation>
        </message>
        <message>
            <source>Drop DICOM files, folders, a DICOMDIR, a ZIP archive or NIfTI here, or import them. Copies are kept on this computer; the originals stay as they are.</source>
            <translation>Suelte aquí archivos DICOM, carpetas, un DICOMDIR, un archivo ZIP o NIfTI, o impórtelos. Las copias quedan en este equipo; los originales quedan como están.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Import folder…</source>
            <translation>Importar carpeta…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Importar archivos…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Carpeta…</translation>
        </message>
        <message>
            <source>Files, DICOMDIR or ZIP…</source>
            <translation>Archivos, DICOMDIR o ZIP…</translation>
        </message>
        <message>
            <source>Open the study in Read (Return)</source>
            <translation>Abrir el estudio en Lectura (Intro)</translation>
        </message>
        <message>
            <source>Delete from the store (Delete)</source>
            <translation>Eliminar del almacén (Supr)</translation>
        </message>
        <message>
            <source>Stored studies</source>
            <translation>Estudios guardados</translation>
        </message>
        <message>
            <source>No stored study has all these words.</source>
            <translation>Ningún estudio guardado tiene todas esas palabras.</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>Eliminar estudios</translation>
        </message>
        <message>
            <source>Delete the study of %1 from the store?</source>
            <translation>¿Eliminar del almacén el estudio de %1?</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n studies from the store?</source>
            <translation>
                <numerusform>¿Eliminar %n estudio del almacén?</numerusform>
                <numerusform>¿Eliminar %n estudios del almacén?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 are removed from this computer, which cannot be undone. What the studies were imported from is not touched.</source>
            <translation>%1 se eliminan de este equipo, y no se puede deshacer. Aquello de lo que se importaron no se toca.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message numerus="yes">
            <source>%n was/were stored already.</source>
            <translation>
                <numerusform>%n ya estaba guardado.</numerusform>
                <numerusform>%n ya estaban guardados.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are no image and was/were left out.</source>
            <translation>
                <numerusform>%n no es una imagen y se excluyó.</numerusform>
                <numerusform>%n no son imágenes y se excluyeron.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has/have the identity of another file; both are kept.</source>
            <translation>
                <numerusform>%n tiene la identidad de otro archivo; se conservan ambos.</numerusform>
                <numerusform>%n tienen la identidad de otros archivos; se conservan todos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are damaged and was/were refused:</source>
            <translation>
                <numerusform>%n está dañado y se rechazó:</numerusform>
                <numerusform>%n están dañados y se rechazaron:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>%n archivo importado</numerusform>
                <numerusform>%n archivos importados</numerusform>
            </translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>The import was cancelled.</source>
            <translation>Se canceló la importación.</translation>
        </message>
        <message>
            <source>Nothing of it was kept.</source>
            <translation>No se conservó nada de ella.</translation>
        </message>
        <message numerus="yes">
            <source>%n stored file(s) are not as they should be.</source>
            <translation>
                <numerusform>%n archivo guardado no está como debería.</numerusform>
                <numerusform>%n archivos guardados no están como deberían.</numerusform>
            </translation>
        </message>
        <message>
            <source>The study store cannot be read.</source>
            <translation>El almacén de estudios no se puede leer.</translation>
        </message>
        <message>
            <source>That did not work.</source>
            <translation>Eso no funcionó.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesTable</name>
        <message numerus="yes">
            <source>%n series</source>
            <translation>
                <numerusform>%n serie</numerusform>
                <numerusform>%n series</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n imagen</numerusform>
                <numerusform>%n imágenes</numerusform>
            </translation>
        </message>
        <message>
            <source>Import was interrupted: import it again</source>
            <translation>Importación interrumpida: vuelva a importarlo</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with the identity of another</source>
            <translation>
                <numerusform>%n archivo con la identidad de otro</numerusform>
                <numerusform>%n archivos con la identidad de otro</numerusform>
            </translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Paciente</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Fecha del estudio</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalidad</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Series · images</source>
            <translation>Series · imágenes</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesPage</name>
        <message>
            <source>Study store</source>
            <translation>Almacén de estudios</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>Abiertos recientemente</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Abrir el caso de demostración</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Estudios</translation>
        </message>
        <message>
            <source>Filter by patient, date, description…</source>
            <translation>Filtrar por paciente, fecha, descripción…</translation>
        </message>
        <message>
            <source>Filter the studies</source>
            <translation>Filtrar los estudios</translation>
        </message>
        <message>
            <source>Demonstration case</source>
            <translation>Caso de demostración</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>Abrir archivo…</translation>
        </message>
        <message>
            <source>Open without storing a copy</source>
            <translation>Abrir sin guardar una copia</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Abrir carpeta…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesTable</name>
        <message>
            <source>Patient</source>
            <translation>Paciente</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Fecha del estudio</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalidad</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Slices × phases</source>
            <translation>Cortes × fases</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>Última apertura</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudyLibrary</name>
        <message>
            <source>Reading the study list</source>
            <translation>Leyendo la lista de estudios</translation>
        </message>
        <message>
            <source>Checking the study store</source>
            <translation>Comprobando el almacén de estudios</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importar %1</translation>
        </message>
        <message>
            <source>Moving the study store</source>
            <translation>Moviendo el almacén de estudios</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>Eliminar estudios</translation>
        </message>
        <message>
            <source>Reading the series</source>
            <translation>Leyendo las series</translation>
        </message>
        <message>
            <source>Open study</source>
            <translation>Abrir estudio</translation>
        </message>
        <message>
            <source>Keep picture</source>
            <translation>Conservando la miniatura</translation>
        </message>
        <message>
            <source>Setting the store's limit</source>
            <translation>Fijando el límite del almacén</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TimelineBar</name>
        <message>
            <source>Play or pause</source>
            <translation>Reproducir o pausar</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>Fase anterior</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>Fase siguiente</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>En bucle, ida y vuelta o una vez</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>TD</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>Esta fase es la telediástole</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>TS</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>Esta fase es la telesístole</translation>
        </message>
        <message>
            <source>Speed, relative to the heart's own</source>
            <translation>Velocidad respecto a la del corazón</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Fase</translation>
        </message>
        <message>
            <source>%1 fps</source>
            <translation>%1 ips</translation>
        </message>
        <message>
            <source>The file does not say how long a frame lasts; 40 ms is assumed.</source>
            <translation>El archivo no dice cuánto dura una imagen; se suponen 40 ms.</translation>
        </message>
        <message>
            <source>The heart's own rate, from the study</source>
            <translation>El ritmo del corazón, según el estudio</translation>
        </message>
        <message>
            <source>Goes round</source>
            <translation>En bucle</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Ida y vuelta</translation>
        </message>
        <message>
            <source>Plays once</source>
            <translation>Una vez</translation>
        </message>
        <message>
            <source>one phase</source>
            <translation>una fase</translation>
        </message>
        <message>
            <source>phase %1 / %2 · %3 ms</source>
            <translation>fase %1 / %2 · %3 ms</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ToolRow</name>
        <message>
            <source>Scar</source>
            <translation>Cicatriz</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>Pared</translation>
        </message>
        <message>
            <source>Blood</source>
            <translation>Sangre</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Ventana y nivel</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distancia</translation>
        </message>
        <message>
            <source>Angle: drag one leg, then the other</source>
            <translation>Ángulo: arrastre un lado y luego el otro</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>Elipse con estadísticas</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>Contorno con estadísticas</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pincel</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Borrador</translation>
        </message>
        <message>
            <source>Draw a contour: of blood the endocardium, of the wall the epicardium, of scar its outline within the wall</source>
            <translation>Dibujar un contorno: de la sangre el endocardio, de la pared el epicardio, de la cicatriz su contorno dentro de la pared</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>Empujar endocardio y epicardio</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>Tamaño de la herramienta</translation>
        </message>
        <message>
            <source>Size of the tool ([ and ], or Alt+wheel)</source>
            <translation>Tamaño de la herramienta ([ y ], o Alt+rueda)</translation>
        </message>
        <message>
            <source>The brush reaches into neighbouring slices</source>
            <translation>El pincel alcanza los cortes vecinos</translation>
        </message>
        <message>
            <source>Paint only where the synthetic image is bright enough</source>
            <translation>Pintar solo donde la imagen sintética es bastante brillante</translation>
        </message>
        <message>
            <source>Lowest brightness that is painted</source>
            <translation>Brillo mínimo que se pinta</translation>
        </message>
        <message>
            <source>Fill empty slices between drawn ones</source>
            <translation>Rellenar los cortes vacíos entre los dibujados</translation>
        </message>
        <message>
            <source>Copy the classes of the slice above</source>
            <translation>Copiar las clases del corte superior</translation>
        </message>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>Remove all classes of this slice</source>
            <translation>Quitar todas las clases de este corte</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>Imagen clave del informe</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the previous phase and go there</source>
            <translation>Copiar los contornos de este corte a la fase anterior e ir allí</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the next phase and go there</source>
            <translation>Copiar los contornos de este corte a la fase siguiente e ir allí</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TopBar</name>
        <message>
            <source>Studies</source>
            <translation>Estudios</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lectura</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Entrenar</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>Atajos y ayuda</translation>
        </message>
        <message>
            <source>%1 — cancel</source>
            <translation>%1 — cancelar</translation>
        </message>
        <message>
            <source>%1 %2 y</source>
            <translation>%1 %2 a</translation>
        </message>
        <message>
            <source>ID %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>1 job · %1 %</source>
            <translation>1 tarea · %1 %</translation>
        </message>
        <message>
            <source>%1 jobs · %2 %</source>
            <translation>%1 tareas · %2 %</translation>
        </message>
        <message>
            <source>engine not available</source>
            <translation>motor no disponible</translation>
        </message>
        <message>
            <source>looking for devices</source>
            <translation>buscando dispositivos</translation>
        </message>
        <message>
            <source>GPU ready</source>
            <translation>GPU lista</translation>
        </message>
        <message>
            <source>CPU ready</source>
            <translation>CPU lista</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TourDialog</name>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introducción</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Abrir un estudio</translation>
        </message>
        <message>
            <source>Drop a DICOM folder, a ZIP archive or a NIfTI file on the window, or fetch a study from your PACS. The first image is there while the rest is read, and the originals are never changed. No data at hand? Open the demonstration case.</source>
            <translation>Suelte una carpeta DICOM, un archivo ZIP o un archivo NIfTI en la ventana, o traiga un estudio de su PACS. La primera imagen aparece mientras se lee el resto, y los originales nunca se modifican. ¿No tiene datos a mano? Abra el caso de demostración.</translation>
        </message>
        <message>
            <source>Synthesize and read</source>
            <translation>Sintetizar y leer</translation>
        </message>
        <message>
            <source>Run turns the cine into late gadolinium enhancement without contrast agent and outlines scar, myocardium and blood pool. Everything synthetic is marked in amber. A series that the model was not made for is refused, with the reason.</source>
            <translation>Ejecutar convierte el cine en realce tardío de gadolinio sin medio de contraste y contornea cicatriz, miocardio y cavidad sanguínea. Todo lo sintético va marcado en ámbar. Una serie para la que el modelo no está hecho se rechaza, con el motivo.</translation>
        </message>
        <message>
            <source>Correct and report</source>
            <translation>Corregir e informar</translation>
        </message>
        <message>
            <source>Brush and contour correct the outlines, and the figures follow. Report and export say which model made what. Ctrl+Z takes any step back, F1 lists every key. Lateglow is for research use, not for diagnosis.</source>
            <translation>Pincel y contorno corrigen los trazados, y las mediciones los siguen. El informe y la exportación dicen qué modelo hizo qué. Ctrl+Z deshace cualquier paso, F1 muestra todas las teclas. Lateglow es para investigación, no para diagnóstico.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumePane</name>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>Preparando el volumen.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumeViewport</name>
        <message>
            <source>Bone</source>
            <translation>Hueso</translation>
        </message>
        <message>
            <source>Skin and soft tissue</source>
            <translation>Piel y partes blandas</translation>
        </message>
        <message>
            <source>By window and level</source>
            <translation>Según ventana y nivel</translation>
        </message>
        <message>
            <source>Coarser, to fit memory: means of %1 × %2 × %3 voxels</source>
            <translation>Más grueso, para caber en memoria: medias de %1 × %2 × %3 vóxeles</translation>
        </message>
    </context>
</TS>
