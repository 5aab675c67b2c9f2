# Builds the wheel with pinned dependencies, then runs it as an ordinary user.
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE constraints.txt ./
COPY graphapp graphapp
COPY schema schema
COPY loaders loaders
RUN python -m venv /opt/graphapp \
    && /opt/graphapp/bin/pip install --no-cache-dir --constraint constraints.txt .

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 graphapp
COPY --from=build /opt/graphapp /opt/graphapp
ENV PATH=/opt/graphapp/bin:$PATH
USER graphapp
WORKDIR /home/graphapp
EXPOSE 8000
ENTRYPOINT ["graphapp"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
