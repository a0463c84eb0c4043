import './fonts.css';
import { mount } from './app/mount.tsx';
import { connect } from './host-client/client.ts';

const root = document.getElementById('root');
if (root !== null) mount(connect(), root);
