# Build: docker build -t resume-ats-scorer .
# Run:   docker run -p 8000:8000 -e API_KEY=change-me resume-ats-scorer
# Pin the base by digest for releases: --build-arg BASE=python:3.12-slim@sha256:...
ARG BASE=python:3.12-slim

FROM ${BASE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
RUN python -m venv --without-pip /opt/scorer
ARG REQUIREMENTS=requirements.txt
COPY ${REQUIREMENTS} requirements.txt
RUN python -m pip --python /opt/scorer/bin/python install --no-compile --only-binary :all: --no-deps --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY src src
RUN python -m pip --python /opt/scorer/bin/python install --no-compile --no-deps .
# What is never read at run time: tests, headers and stubs, places and carriers of phone numbers, encodings that only pdfminer's own
# text reader uses, highlighters of source code, the AVIF codec (its libraries load with it alone).
RUN cd /opt/scorer/lib/python3*/site-packages \
 && find . -type d \( -name tests -o -name test \) -prune -exec rm -rf {} + \
 && find . -type f \( -name '*.pyi' -o -name '*.pyx' -o -name '*.px[di]' -o -name '*.[ahc]' \) -delete \
 && rm -rf phonenumbers/geodata phonenumbers/carrierdata phonenumbers/tzdata pdfminer/cmap PIL/_avif.* pillow.libs/libavif* \
 && find pygments/lexers -name '*.py' ! -name '_*' -delete \
 && python -m compileall -q -j 0 .

FROM ${BASE} AS root
COPY --from=build /opt/scorer /opt/scorer
# Nothing that installs or compiles stays, nor manuals, translations and set-user-id bits. The imports write the byte code of those
# modules of the standard library that the service uses, which the base leaves out: it starts in half the time.
RUN /opt/scorer/bin/python -c 'import resume_ats_scorer.web.preload, resume_ats_scorer.web.server, resume_ats_scorer.cli.commands, \
        multiprocessing.popen_forkserver, encodings.idna' \
 && rm -rf /usr/local/lib/python3*/ensurepip /usr/local/lib/python3*/site-packages/* /usr/local/bin/pip* /root/.cache \
      /usr/share/doc /usr/share/man /usr/share/info /usr/share/locale \
 && find / -xdev -type f -perm /6000 -exec chmod a-s {} +

FROM scratch
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="resume-ats-scorer" \
      org.opencontainers.image.description="Scores a resume against a job description and explains every point" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=root / /
ENV PATH=/opt/scorer/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 OPENBLAS_NUM_THREADS=1
USER 10001:10001
WORKDIR /tmp
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s --retries=3 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/live', timeout=2)"]
ENTRYPOINT ["resume-ats-scorer"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
