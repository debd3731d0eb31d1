# The scorer with Dask and S3, for schedulers, workers and the job of dask-cluster.yaml:
#   docker build -f k8s/examples/dask.Dockerfile -t resume-ats-scorer-dask .
FROM python:3.12-slim
ENV PIP_NO_CACHE_DIR=1 PYTHONUNBUFFERED=1 OPENBLAS_NUM_THREADS=1
COPY pyproject.toml README.md LICENSE /build/
COPY src /build/src
RUN pip install '/build[dask,remote]' s3fs && rm -rf /build
USER 10001:10001
WORKDIR /tmp
