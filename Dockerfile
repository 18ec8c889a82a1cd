# Builds offline from a jar that "mvn -DskipTests package" has made. One file for all services; docker-compose.yml
# names the service. The layers that change least come first, so that a new version moves a few hundred kilobytes.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE} AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-0.1.0-SNAPSHOT-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --launcher --destination layers

FROM ${BASE}
ARG SERVICE
ARG MANAGEMENT_PORT
ENV MANAGEMENT_PORT=${MANAGEMENT_PORT}
WORKDIR /service
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# Where a program that keeps files (outside-world) mounts its volume.
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
# The base image carries no curl; bash speaks enough HTTP for a probe.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
