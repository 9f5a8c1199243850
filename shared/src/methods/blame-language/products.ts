import { set } from './subject.ts'

/** Names that begin like those of people and are things: whoever has more in mind is not hinted at. */
export const PRODUCTS = set(`airflow akamai alertmanager amazon android ansible apache argo argocd
  athena aurora auth0 aws azure bigquery bitbucket cassandra celery ceph chef chrome chromium cilium
  circleci clickhouse cloudflare cloudfront cloudwatch cockroachdb consul coredns couchbase crowdstrike
  databricks datadog debezium django docker drone dynamo dynamodb ecs eks elastic elasticsearch envoy
  etcd exim fargate fastly firebase firefox flink fluentbit fluentd flux gcp gerrit git github gitlab
  gitops gke google grafana graphite graylog gunicorn hadoop haproxy harbor hazelcast helm heroku hive
  icinga influx influxdb intercom ios istio jaeger java jboss jenkins jetty jira kafka karpenter keycloak
  kibana kinesis kong kotlin kubelet kubernetes k8s kustomize lambda launchdarkly linkerd linux logstash
  loki lucene mailgun mariadb maven memcached metabase mimir minio mongo mongodb mysql nagios nats neo4j
  netlify newrelic nexus nfs nginx node nodejs nomad npm oauth okta openresty opensearch openshift
  opentelemetry opsgenie oracle packer pagerduty patroni paypal pgbouncer php postfix postgres postgresql
  presto prometheus proxysql pulsar puppet python qemu quartz rabbitmq rails rancher react redis redshift
  route53 ruby rust s3 saltstack sendgrid sentinel sentry servicenow shopify sidekiq slack snowflake solr
  spark splunk spring sqlite sqs squid stripe supervisor swarm systemd tableau teamcity telegraf tempo
  terraform thanos tomcat traefik trino twilio ubuntu unicorn uwsgi vault varnish vercel vitess vmware
  webpack windows wordpress xen zabbix zendesk zookeeper zuul`)
