# GraphiQL, the program, and a last image with neither Node nor compilers.

FROM node:22-bookworm-slim AS graphiql
WORKDIR /src
COPY graphql/graphiql/package.json graphql/graphiql/package-lock.json graphql/graphiql/.npmrc ./
RUN npm ci
COPY graphql/graphiql/ ./
RUN node build.mjs /bundle

FROM python:3.11-slim-bookworm AS program
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
WORKDIR /src
COPY requirements/ requirements/
RUN python -m venv /opt/crm \
    && /opt/crm/bin/pip install --require-hashes --only-binary :all: -r requirements/runtime.txt
RUN pip install --require-hashes --only-binary :all: -r requirements/build.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY tools/ tools/
COPY crm/ crm/
COPY projections/ projections/
COPY graphql/graphql_server/ graphql/graphql_server/
COPY graphql/graphiql/ graphql/graphiql/
COPY --from=graphiql /bundle/ graphql/graphql_server/static/graphiql/
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/crm/bin/pip install --no-deps --no-index /wheels/*.whl \
    && /opt/crm/bin/pip uninstall --yes pip setuptools

FROM python:3.11-slim-bookworm
RUN groupadd --gid 10001 crm \
    && useradd --uid 10001 --gid crm --no-create-home --home-dir /var/lib/crm --shell /usr/sbin/nologin crm \
    && install --directory --owner crm --group crm --mode 700 /var/lib/crm
COPY --from=program /opt/crm /opt/crm
ENV PATH=/opt/crm/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 CRM_HOME=/var/lib/crm
USER 10001:10001
WORKDIR /var/lib/crm
VOLUME /var/lib/crm
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=3)"]
ENTRYPOINT ["crm"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
